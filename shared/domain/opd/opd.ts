import * as v from 'valibot';
import { fail, ok } from '../../kernel/result.ts';
import { defineOperation } from '../../operations/define-operation.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';

const short = v.pipe(v.string(), v.maxLength(300));

const descriptionSchema = v.strictObject({
  name: short,
  /** Short form for cards and lists, e.g. "DLH". */
  short,
  /** Whom a letter addresses, e.g. "Kepala Dinas Lingkungan Hidup". */
  head: short,
  address: short,
  email: short,
  phone: short,
  accounts: short,
  contact: short,
  /** Other names under which files and letters know it, for imports and search. */
  aliases: v.array(short),
});
export type OpdDescription = v.InferOutput<typeof descriptionSchema>;

/** A regional agency (Perangkat Daerah). Renamed and merged agencies keep their id, so that old reports stay true (DOMAIN 9 no. 25). */
export interface Opd {
  readonly description: Register<OpdDescription> | undefined;
  readonly active: boolean;
}

export const opdOperations = {
  'opd.registered': defineOperation(descriptionSchema),
  'opd.described': defineOperation(descriptionSchema),
  'opd.retired': defineOperation(v.strictObject({ reason: short })),
  'opd.restored': defineOperation(v.strictObject({})),
};

export const opdReferences: ReferencesOf<typeof opdOperations> = {
  'opd.registered': noReferences,
  'opd.described': noReferences,
  'opd.retired': noReferences,
  'opd.restored': noReferences,
};

const reducers: Reducers<Opd, typeof opdOperations> = {
  'opd.registered': (opd, description, context) =>
    opd.description ? fail('already-registered') : ok({ ...opd, description: writeRegister(undefined, description, context) }),
  'opd.described': (opd, description, context) =>
    ok({ ...opd, description: writeRegister(opd.description, description, context) }),
  'opd.retired': (opd) => ok({ ...opd, active: false }),
  'opd.restored': (opd) => ok({ ...opd, active: true }),
};

export const opdAggregate = defineAggregate({
  type: 'opd',
  initial: { description: undefined, active: true },
  operations: opdOperations,
  reducers,
});

export const unnamedOpd: OpdDescription = {
  name: '',
  short: '',
  head: '',
  address: '',
  email: '',
  phone: '',
  accounts: '',
  contact: '',
  aliases: [],
};

export function describeOpd(opd: Opd): OpdDescription {
  return shownValue(opd.description) ?? unnamedOpd;
}
