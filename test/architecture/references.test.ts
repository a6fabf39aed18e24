import { describe, expect, it } from 'vitest';
import { deviceOperations } from '#shared/domain/device/operations.ts';
import { documentOperations } from '#shared/domain/document/paper-document.ts';
import { importOperations } from '#shared/domain/import-batch/import-batch.ts';
import { numberOperations } from '#shared/domain/numbers/operations.ts';
import { officeOperations } from '#shared/domain/office/operations.ts';
import { opdOperations } from '#shared/domain/opd/opd.ts';
import { opinionOperations } from '#shared/domain/opinion/operations.ts';
import { personOperations } from '#shared/domain/person/operations.ts';
import { referencesOf } from '#shared/domain/references.ts';
import { aggregates } from '#shared/domain/registry.ts';
import { reporterOperations } from '#shared/domain/reporter/reporter.ts';

const definitions = {
  ...opinionOperations,
  ...reporterOperations,
  ...opdOperations,
  ...documentOperations,
  ...importOperations,
  ...personOperations,
  ...officeOperations,
  ...deviceOperations,
  ...numberOperations,
};

/** The parts of a valibot schema that this test walks through. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly (Schema | string)[];
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly pipe?: readonly { readonly kind: string; readonly type: string; readonly requirement?: unknown }[];
}

interface Leaf {
  readonly path: string;
  readonly schema: Schema;
}

/** Every text that a payload may hold, with its path; lists are passed through under their own name. */
function textsIn(schema: Schema, path = ''): readonly Leaf[] {
  if (schema.entries)
    return Object.entries(schema.entries).flatMap(([key, entry]) => textsIn(entry, path === '' ? key : `${path}.${key}`));
  if (schema.item) return textsIn(schema.item, path);
  if (schema.wrapped) return textsIn(schema.wrapped, path);
  if (schema.options) return schema.options.flatMap((option) => (typeof option === 'string' ? [] : textsIn(option, path)));
  return schema.type === 'string' ? [{ path, schema }] : [];
}

/** Texts that are named like references and are none to a person, an operation or an OPD. */
const elsewhere: ReadonlySet<string> = new Set([
  'opinion.evidence-added documentId',
  'opinion.printed documentId',
  'opinion.received importId',
  'document.drafted caseIds',
  'office.founded officeId',
  // Channels and topics are the office's own lists; names on paper are texts.
  'office.section-set value.id',
  'opinion.acted details.paper.signer',
  'document.signed signer',
]);

describe('what operations name', () => {
  it('is declared for every kind', () => {
    const kinds = aggregates.flatMap(({ versions }) => Object.keys(versions));
    expect(Object.keys(definitions).sort()).toEqual([...kinds].sort());
  });

  it.each(Object.entries(definitions))('%s declares every person, operation and OPD in its payload', (kind, { schema }) => {
    const texts = textsIn(schema as unknown as Schema);
    const { persons, operations, opds } = referencesOf(kind);
    const paths = new Set(texts.map(({ path }) => path));
    for (const path of [...persons, ...operations, ...opds]) expect(paths).toContain(path);
    const looksLikeReference = ({ path }: Leaf) =>
      /(Ids?|[pP]erson|[sS]igner|[pP]etugas|[aA]uthor|[oO]fficer|By)$|(^|\.)(id|by)$/.test(path);
    const namesOpd = ({ path }: Leaf) => /[oO]pd(Id)?$/.test(path);
    const undeclared = texts
      .filter((leaf) => looksLikeReference(leaf) || namesOpd(leaf))
      .filter(({ path }) => !persons.includes(path) && !opds.includes(path) && !elsewhere.has(`${kind} ${path}`));
    expect(undeclared.map(({ path }) => path)).toEqual([]);
    // An operation id is 32 hex figures; no other text has that shape.
    const isOperationId = ({ schema: leaf }: Leaf) =>
      leaf.pipe?.some(({ requirement }) => requirement instanceof RegExp && requirement.source === '^[0-9a-f]{32}$');
    expect(texts.filter(isOperationId).map(({ path }) => path)).toEqual(operations);
  });
});
