import * as v from 'valibot';
import { defineOperation } from '../../operations/define-operation.ts';
import { roles } from '../../operations/operation.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { attachmentSchema } from '../attachment.ts';

const short = v.pipe(v.string(), v.maxLength(500));
const long = v.pipe(v.string(), v.maxLength(20_000));
const instant = v.pipe(v.number(), v.safeInteger());
const attachments = v.pipe(v.array(attachmentSchema), v.maxLength(50));

/** May the reporter's identity be shown: `terbuka` only after the reporter agreed; `anonim` means that none is known. */
export const opennessSchema = v.picklist(['terbuka', 'rahasia', 'anonim']);
export type Openness = v.InferOutput<typeof opennessSchema>;

/** What can be corrected later, field by field, so that two people may edit different fields at the same time. */
export const fieldSchemas = {
  title: short,
  text: long,
  link: v.pipe(v.string(), v.maxLength(2_000)),
  channel: short,
  origin: short,
  topic: short,
  location: short,
  proposedOpd: short,
  supportingOpd: v.pipe(v.array(short), v.maxLength(20)),
  openness: opennessSchema,
  answer: long,
  note: long,
} as const;
export type FieldName = keyof typeof fieldSchemas;
export type OpinionFields = { readonly [K in FieldName]: v.InferOutput<(typeof fieldSchemas)[K]> };

const actKinds = [
  'hand-over',
  'return',
  'decline',
  'approve',
  'forward',
  'refuse-by-opd',
  'receive-answer',
  'ask-rework',
  'pass-language',
  'send',
  'archive',
] as const;

export const placeSchema = v.strictObject({ room: short, rack: short, box: short, folder: short });

const detailsSchema = v.strictObject({
  note: v.optional(long),
  reason: v.optional(long),
  returnTo: v.optional(short),
  notPrintedReason: v.optional(short),
  rangkapReason: v.optional(short),
  /** A wet approval recorded afterwards: who signed, on which day (F24). */
  paper: v.optional(v.strictObject({ signer: short, signedOn: v.pipe(v.string(), v.isoDate()) })),
  forwarding: v.optional(
    v.strictObject({ opdId: short, channel: short, address: short, at: instant, message: v.optional(long) }),
  ),
  answerText: v.optional(long),
  sending: v.optional(
    v.strictObject({ channel: short, account: short, at: instant, link: v.pipe(v.string(), v.maxLength(2_000)) }),
  ),
  filing: v.optional(v.strictObject({ place: v.nullable(placeSchema), hardcopyLater: v.boolean() })),
});
export type StoredDetails = v.InferOutput<typeof detailsSchema>;

export const opinionOperations = {
  'opinion.received': defineOperation(
    v.strictObject({
      number: short,
      sop: short,
      receivedAt: instant,
      uploadedAt: v.optional(instant),
      title: short,
      text: long,
      channel: short,
      openness: opennessSchema,
      link: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
      origin: v.optional(short),
      topic: v.optional(short),
      location: v.optional(short),
      proposedOpd: v.optional(short),
      note: v.optional(long),
      evidence: v.optional(attachments),
      /** Identity inside an imported source, so that a repeated import finds it again. */
      identity: v.optional(short),
      importId: v.optional(short),
      /** Finished at its source: kept for reference, never walked, never counted as our answer. */
      history: v.optional(
        v.strictObject({ status: short, agency: v.optional(short), finishedAt: v.optional(instant), response: v.optional(long) }),
      ),
    }),
  ),
  'opinion.edited': defineOperation(
    v.variant(
      'field',
      Object.entries(fieldSchemas).map(([field, value]) =>
        v.strictObject({ field: v.literal(field as FieldName), value }),
      ) as never,
    ) as v.GenericSchema<unknown, { [K in FieldName]: { field: K; value: OpinionFields[K] } }[FieldName]>,
  ),
  'opinion.evidence-added': defineOperation(v.strictObject({ attachments, documentId: v.optional(short) })),
  'opinion.printed': defineOperation(v.strictObject({ template: short, documentId: short })),
  'opinion.acted': defineOperation(
    v.strictObject({
      act: v.picklist(actKinds),
      from: short,
      capacity: v.picklist(roles),
      details: detailsSchema,
      attachments: v.optional(attachments),
    }),
  ),
  'opinion.undone': defineOperation(v.strictObject({ act: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) })),
  'opinion.requested-back': defineOperation(v.strictObject({ act: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) })),
  'opinion.hardcopy-filed': defineOperation(v.strictObject({ place: placeSchema })),
  'opinion.reopened': defineOperation(v.strictObject({ reason: long, to: short })),
  /** `opd` where it was forwarded to several of them. */
  'opinion.collision-settled': defineOperation(v.strictObject({ step: short, opd: v.optional(short), reason: long })),
  /** Another number: a final one for a temporary one, or a free one after a clash. The former numbers stay spent. */
  'opinion.numbered': defineOperation(v.strictObject({ number: v.pipe(short, v.minLength(1)) })),
  /** Goes on although somebody withdrew it without knowing of the work. */
  'opinion.kept': defineOperation(v.strictObject({ reason: long })),
  'opinion.withdrawn': defineOperation(v.strictObject({ reason: v.picklist(['import-undone', 'receipt-undone']) })),
};

export const opinionReferences: ReferencesOf<typeof opinionOperations> = {
  'opinion.received': { ...noReferences, opds: ['proposedOpd'] },
  // Of every field: no text is an id by chance.
  'opinion.edited': { ...noReferences, opds: ['value'] },
  'opinion.evidence-added': noReferences,
  'opinion.printed': noReferences,
  'opinion.acted': { ...noReferences, opds: ['details.forwarding.opdId'] },
  'opinion.undone': { ...noReferences, operations: ['act'] },
  'opinion.requested-back': { ...noReferences, operations: ['act'] },
  'opinion.hardcopy-filed': noReferences,
  'opinion.reopened': noReferences,
  'opinion.collision-settled': { ...noReferences, opds: ['opd'] },
  'opinion.numbered': noReferences,
  'opinion.kept': noReferences,
  'opinion.withdrawn': noReferences,
};
