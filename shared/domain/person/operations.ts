import * as v from 'valibot';
import { defineOperation } from '../../operations/define-operation.ts';
import { roles } from '../../operations/operation.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';

const short = v.pipe(v.string(), v.maxLength(300));
const day = v.pipe(v.string(), v.isoDate());

/** A post that a person holds between two days (both included; no `until` means until further notice). Plt./Plh. are posts with dates (F25). */
export const postSchema = v.strictObject({
  role: v.picklist(roles),
  title: short,
  acting: v.picklist(['definitif', 'plt', 'plh']),
  from: day,
  until: v.optional(day),
});
export type Post = v.InferOutput<typeof postSchema>;

/** scrypt of a secret; parameters travel along, so that they can be raised later. */
export const verifierSchema = v.strictObject({
  n: v.pipe(v.number(), v.safeInteger()),
  r: v.pipe(v.number(), v.safeInteger()),
  p: v.pipe(v.number(), v.safeInteger()),
  salt: v.pipe(v.string(), v.hexadecimal()),
  hash: v.pipe(v.string(), v.hexadecimal()),
});
export type Verifier = v.InferOutput<typeof verifierSchema>;

export const personOperations = {
  'person.registered': defineOperation(
    v.strictObject({
      name: short,
      /** As written by its holder: PNS, PPPK or none. Never checked strictly (DOMAIN 6.4). */
      nip: short,
      rank: short,
      posts: v.array(postSchema),
    }),
  ),
  'person.described': defineOperation(v.strictObject({ name: short, nip: short, rank: short })),
  'person.posted': defineOperation(v.strictObject({ posts: v.array(postSchema) })),
  'person.secret-set': defineOperation(v.strictObject({ secret: v.picklist(['password', 'pin']), verifier: verifierSchema })),
  'person.deactivated': defineOperation(v.strictObject({ reason: short })),
  'person.reactivated': defineOperation(v.strictObject({})),
};

export const personReferences: ReferencesOf<typeof personOperations> = {
  'person.registered': noReferences,
  'person.described': noReferences,
  'person.posted': noReferences,
  'person.secret-set': noReferences,
  'person.deactivated': noReferences,
  'person.reactivated': noReferences,
};
