import * as v from 'valibot';
import { canonicalJson } from '../../kernel/json.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { defineOperation } from '../../operations/define-operation.ts';
import { defineAggregate, type FoldContext, type Reducers } from '../../operations/fold.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { type Register, shownValue, type Version, writeRegister } from '../../operations/register.ts';
import type { Stamp } from '../../operations/stamp.ts';
import { type Attachment, attachmentSchema } from '../attachment.ts';
import { sameNumber } from '../numbers/clash.ts';
import { serialSchema, seriesSchema } from '../numbers/operations.ts';

export const templates = [
  'lembar-hasil-pantauan',
  'lembar-persetujuan',
  'surat-penerusan',
  'surat-jawaban',
  'lembar-kendali',
  'label-arsip',
] as const;
export type TemplateId = (typeof templates)[number];

const short = v.pipe(v.string(), v.maxLength(500));
const long = v.pipe(v.string(), v.maxLength(20_000));

/** What a person writes into a document beside what the berkas gives. */
const contentSchema = v.strictObject({
  number: short,
  date: v.pipe(v.string(), v.isoDate()),
  /** Sifat, Lampiran and Hal of a letter. */
  nature: short,
  enclosure: short,
  subject: short,
  recipient: short,
  signerId: short,
  signerAuthority: v.picklist(['langsung', 'an', 'plt', 'plh', 'pj']),
  paragraphs: v.array(long),
  copies: v.array(short),
});
export type DocumentContent = v.InferOutput<typeof contentSchema>;

/** Where a sheet of paper is: drafted, printed and waiting for ink, or signed and locked. */
export type PaperState = 'draft' | 'printed' | 'signed';

/** The record of an ink signature. */
export interface Signature {
  readonly on: string;
  readonly signer: string;
  readonly scan: Attachment | null;
  readonly at: number;
  readonly personName: string;
  readonly operation: string;
}

export interface PaperDocument {
  readonly template: TemplateId | null;
  readonly caseIds: readonly string[];
  readonly content: Register<DocumentContent> | undefined;
  /** Every content that was ever written, in the order of the fold. */
  readonly contents: readonly Version<DocumentContent>[];
  /** The operation that gave it the number that it shows; null while it has none. */
  readonly numberedBy: { readonly stamp: Stamp; readonly operation: string } | null;
  /** Numbers of a register that were taken for it. They stay spent, whatever the document says later. */
  readonly taken: readonly { readonly series: string; readonly serial: number }[];
  /** 1 for the first; a change after signature is a new document that replaces the old one. */
  readonly version: number;
  readonly replaces: string | null;
  readonly createdAt: number;
  readonly printedAt: number | null;
  readonly signed: Signature | null;
  /** What was signed: the content that whoever recorded the signature had in front of him. */
  readonly signedContent: DocumentContent | null;
  /** Signatures of the same paper that colleagues recorded without knowing of the first. */
  readonly alsoSigned: readonly Signature[];
  /** Content that was written on another PC while it was signed here: "perlu disetujui ulang". Null when there is none. */
  readonly unsignedContent: DocumentContent | null;
  /** Operations of a newer Pantau that this one cannot read. */
  readonly unread: number;
}

export const documentOperations = {
  'document.drafted': defineOperation(
    v.strictObject({
      template: v.picklist(templates),
      caseIds: v.pipe(v.array(short), v.minLength(1), v.maxLength(500)),
      content: contentSchema,
      version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      replaces: v.nullable(short),
    }),
  ),
  'document.edited': defineOperation(v.strictObject({ content: contentSchema })),
  /** A running number of the office's block was taken for this document; the number itself stands in its content. */
  'document.numbered': defineOperation(v.strictObject({ series: seriesSchema, serial: serialSchema })),
  'document.printed': defineOperation(v.strictObject({ target: v.picklist(['print', 'pdf', 'word']) })),
  'document.signed': defineOperation(
    v.strictObject({ signer: short, on: v.pipe(v.string(), v.isoDate()), scan: v.nullable(attachmentSchema) }),
  ),
};

export const documentReferences: ReferencesOf<typeof documentOperations> = {
  'document.drafted': { ...noReferences, persons: ['content.signerId'] },
  'document.edited': { ...noReferences, persons: ['content.signerId'] },
  'document.numbered': noReferences,
  'document.printed': noReferences,
  'document.signed': noReferences,
};

function drafted(paper: PaperDocument): Result<PaperDocument, string> {
  return paper.template === null ? fail('document-not-drafted') : ok(paper);
}

/** A signature locks for everybody who knows of it. */
function isLockedFor(paper: PaperDocument, { saw }: FoldContext): boolean {
  return paper.signed !== null && saw(paper.signed.operation);
}

function written(paper: PaperDocument, content: DocumentContent, context: FoldContext): PaperDocument {
  const before = shownValue(paper.content);
  const isSameNumber = before !== undefined && sameNumber(before.number) === sameNumber(content.number);
  const numberedBy = { stamp: context.operation.stamp, operation: context.operationId };
  return {
    ...paper,
    content: writeRegister(paper.content, content, context),
    contents: [...paper.contents, { value: content, by: context.operationId }],
    numberedBy: content.number.trim() === '' ? null : isSameNumber ? paper.numberedBy : numberedBy,
  };
}

const reducers: Reducers<PaperDocument, typeof documentOperations> = {
  'document.drafted': (paper, { template, caseIds, content, version, replaces }, context) =>
    paper.template === null
      ? ok(written({ ...paper, template, caseIds, version, replaces, createdAt: context.at }, content, context))
      : fail('already-drafted'),
  'document.edited': (paper, { content }, context) => {
    const there = drafted(paper);
    if (!there.ok) return there;
    if (isLockedFor(paper, context)) return fail('signed-and-locked');
    // Who wrote did not know of the signature, so the text is kept beside what was signed.
    return ok({ ...written(paper, content, context), ...(paper.signed && { unsignedContent: content }) });
  },
  'document.numbered': (paper, { series, serial }) => {
    const there = drafted(paper);
    if (!there.ok) return there;
    const isKnown = paper.taken.some((one) => one.series === series && one.serial === serial);
    return ok(isKnown ? paper : { ...paper, taken: [...paper.taken, { series, serial }] });
  },
  'document.printed': (paper, { target }, context) => {
    const there = drafted(paper);
    if (!there.ok) return there;
    return ok(target === 'word' ? paper : { ...paper, printedAt: context.at });
  },
  'document.signed': (paper, { signer, on, scan }, context) => {
    const there = drafted(paper);
    if (!there.ok) return there;
    if (isLockedFor(paper, context)) return fail('signed-and-locked');
    const signature = { on, signer, scan, at: context.at, personName: context.actor.name, operation: context.operationId };
    if (paper.signed) return ok({ ...paper, alsoSigned: [...paper.alsoSigned, signature] });
    const seen = paper.contents.findLast(({ by }) => context.saw(by))?.value ?? null;
    const unseen = paper.contents.findLast(({ by }) => !context.saw(by))?.value ?? null;
    return ok({ ...paper, signed: signature, signedContent: seen, unsignedContent: unseen });
  },
};

export const documentAggregate = defineAggregate<PaperDocument, typeof documentOperations>({
  type: 'document',
  initial: {
    template: null,
    caseIds: [],
    content: undefined,
    contents: [],
    numberedBy: null,
    taken: [],
    version: 1,
    replaces: null,
    createdAt: 0,
    printedAt: null,
    signed: null,
    signedContent: null,
    alsoSigned: [],
    unsignedContent: null,
    unread: 0,
  },
  operations: documentOperations,
  reducers,
  withUnread: (paper, unread) => ({ ...paper, unread }),
});

export function paperState(paper: PaperDocument): PaperState {
  return paper.signed ? 'signed' : paper.printedAt === null ? 'draft' : 'printed';
}

/** What the document says; of a signed one what was signed. */
export function contentOf(paper: PaperDocument): DocumentContent | undefined {
  return paper.signedContent ?? shownValue(paper.content);
}

/** True when the text was changed on another PC while it was signed, so that the ink stands under another text than the newest. */
export function needsSigningAgain(paper: PaperDocument): boolean {
  return paper.unsignedContent !== null && canonicalJson(paper.unsignedContent) !== canonicalJson(paper.signedContent);
}
