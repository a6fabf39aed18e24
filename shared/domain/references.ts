import { noReferences, type References } from '../operations/references.ts';
import { deviceReferences } from './device/operations.ts';
import { documentReferences } from './document/paper-document.ts';
import { importReferences } from './import-batch/import-batch.ts';
import { numberReferences } from './numbers/operations.ts';
import { officeReferences } from './office/operations.ts';
import { opdReferences } from './opd/opd.ts';
import { opinionReferences } from './opinion/operations.ts';
import { personReferences } from './person/operations.ts';
import { reporterReferences } from './reporter/reporter.ts';

const referencesByKind: Readonly<Record<string, References>> = {
  ...opinionReferences,
  ...reporterReferences,
  ...opdReferences,
  ...documentReferences,
  ...importReferences,
  ...personReferences,
  ...officeReferences,
  ...deviceReferences,
  ...numberReferences,
};

/** What the payload of a kind names. Of a kind that this Pantau does not know nothing is known. */
export function referencesOf(kind: string): References {
  return Object.hasOwn(referencesByKind, kind) ? (referencesByKind[kind] ?? noReferences) : noReferences;
}
