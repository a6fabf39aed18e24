import * as v from 'valibot';
import { ok } from '../../kernel/result.ts';
import { defineOperation } from '../../operations/define-operation.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';

const short = v.pipe(v.string(), v.maxLength(300));

const identitySchema = v.strictObject({ name: short, account: short, phone: short, address: short });
/** Who spoke. Kept apart from the opinion (UU 27/2022): an aggregate of its own, under the id of the berkas, that leaves main only on a reasoned request. */
export type Identity = v.InferOutput<typeof identitySchema>;

export interface Reporter {
  readonly identity: Register<Identity> | undefined;
  readonly reveals: readonly { readonly at: number; readonly personName: string; readonly reason: string }[];
}

export const reporterOperations = {
  'reporter.recorded': defineOperation(identitySchema),
  'reporter.revealed': defineOperation(v.strictObject({ reason: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) })),
};

export const reporterReferences: ReferencesOf<typeof reporterOperations> = {
  'reporter.recorded': noReferences,
  'reporter.revealed': noReferences,
};

const reducers: Reducers<Reporter, typeof reporterOperations> = {
  'reporter.recorded': (reporter, identity, context) =>
    ok({ ...reporter, identity: writeRegister(reporter.identity, identity, context) }),
  'reporter.revealed': (reporter, { reason }, context) =>
    ok({ ...reporter, reveals: [...reporter.reveals, { at: context.at, personName: context.actor.name, reason }] }),
};

export const reporterAggregate = defineAggregate<Reporter, typeof reporterOperations>({
  type: 'reporter',
  initial: { identity: undefined, reveals: [] },
  operations: reporterOperations,
  reducers,
});

export function identityOf(reporter: Reporter): Identity | undefined {
  return shownValue(reporter.identity);
}
