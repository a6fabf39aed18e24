import * as v from 'valibot';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { defineOperation } from '../../operations/define-operation.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';
import { type Attachment, attachmentSchema } from '../attachment.ts';

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

export interface PaperDocument {
  readonly template: TemplateId | null;
  readonly caseIds: readonly string[];
  readonly content: Register<DocumentContent> | undefined;
  /** 1 for the first; a change after signature is a new document that replaces the old one. */
  readonly version: number;
  readonly replaces: string | null;
  readonly createdAt: number;
  readonly printedAt: number | null;
  readonly signed: { readonly on: string; readonly signer: string; readonly scan: Attachment | null; readonly at: number } | null;
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
  'document.printed': defineOperation(v.strictObject({ target: v.picklist(['print', 'pdf', 'word']) })),
  'document.signed': defineOperation(
    v.strictObject({ signer: short, on: v.pipe(v.string(), v.isoDate()), scan: v.nullable(attachmentSchema) }),
  ),
};

function open(paper: PaperDocument): Result<PaperDocument, string> {
  if (paper.template === null) return fail('document-not-drafted');
  return paper.signed ? fail('signed-and-locked') : ok(paper);
}

const reducers: Reducers<PaperDocument, typeof documentOperations> = {
  'document.drafted': (paper, { template, caseIds, content, version, replaces }, context) =>
    paper.template === null
      ? ok({
          ...paper,
          template,
          caseIds,
          version,
          replaces,
          createdAt: context.at,
          content: writeRegister(undefined, content, context),
        })
      : fail('already-drafted'),
  'document.edited': (paper, { content }, context) => {
    const free = open(paper);
    return free.ok ? ok({ ...paper, content: writeRegister(paper.content, content, context) }) : free;
  },
  'document.printed': (paper, { target }, context) => {
    if (paper.template === null) return fail('document-not-drafted');
    return ok(target === 'word' ? paper : { ...paper, printedAt: context.at });
  },
  'document.signed': (paper, { signer, on, scan }, context) => {
    const free = open(paper);
    return free.ok ? ok({ ...paper, signed: { on, signer, scan, at: context.at } }) : free;
  },
};

export const documentAggregate = defineAggregate<PaperDocument, typeof documentOperations>({
  type: 'document',
  initial: {
    template: null,
    caseIds: [],
    content: undefined,
    version: 1,
    replaces: null,
    createdAt: 0,
    printedAt: null,
    signed: null,
  },
  operations: documentOperations,
  reducers,
});

export function paperState(paper: PaperDocument): PaperState {
  return paper.signed ? 'signed' : paper.printedAt === null ? 'draft' : 'printed';
}

export function contentOf(paper: PaperDocument): DocumentContent | undefined {
  return shownValue(paper.content);
}
