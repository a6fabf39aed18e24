import { fail, ok } from '../../kernel/result.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';
import type { Verifier } from '../person/operations.ts';
import { defaultSections } from './defaults.ts';
import { officeOperations, type SectionName, type Sections } from './operations.ts';

/** There is one office in a journal; its aggregate has this id. */
export const officeRef = { type: 'office', id: 'office' } as const;

/** One opening of an epoch: the office key, sealed once for each PC that may have it. */
export interface OpenedEpoch {
  readonly epoch: number;
  readonly boxes: Readonly<Record<string, string>>;
  /** The operation that opened it; tells two openings of the same number apart. */
  readonly by: string;
}

/** The office: its profile and every setting that all PCs share. */
export interface Office {
  readonly officeId: string;
  readonly sample: boolean;
  readonly sections: { readonly [K in SectionName]?: Register<Sections[K]> };
  readonly recovery: Register<Verifier> | undefined;
  readonly epochs: readonly OpenedEpoch[];
}

const initial: Office = { officeId: '', sample: false, sections: {}, recovery: undefined, epochs: [] };

const reducers: Reducers<Office, typeof officeOperations> = {
  'office.founded': (office, { officeId, sample }) =>
    office.officeId ? fail('already-founded') : ok({ ...office, officeId, sample }),
  'office.section-set': (office, { section, value }, context) => {
    const before = office.sections[section] as Register<unknown> | undefined; // The schema pairs section and value.
    return ok({ ...office, sections: { ...office.sections, [section]: writeRegister<unknown>(before, value, context) } });
  },
  'office.recovery-set': (office, { verifier }, context) =>
    ok({ ...office, recovery: writeRegister(office.recovery, verifier, context) }),
  'office.epoch-opened': (office, { epoch, boxes }, context) =>
    ok({ ...office, epochs: [...office.epochs, { epoch, boxes, by: context.operationId }] }),
};

export const officeAggregate = defineAggregate({ type: 'office', initial, operations: officeOperations, reducers });

/** A section as the office set it, else the default. */
export function sectionOf<K extends SectionName>(office: Office, section: K): Sections[K] {
  return shownValue(office.sections[section] as Register<Sections[K]> | undefined) ?? defaultSections[section];
}
