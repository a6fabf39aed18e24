import { readFileSync } from 'node:fs';
import { labelArsip } from '#shared/documents/label-arsip.ts';
import { lembarHasilPantauan } from '#shared/documents/lembar-hasil-pantauan.ts';
import { lembarKendali } from '#shared/documents/lembar-kendali.ts';
import { lembarPemulihan } from '#shared/documents/lembar-pemulihan.ts';
import { lembarPersetujuan } from '#shared/documents/lembar-persetujuan.ts';
import { suratJawaban } from '#shared/documents/surat-jawaban.ts';
import { suratPenerusan } from '#shared/documents/surat-penerusan.ts';
import type { DocumentTree, Paper } from '#shared/documents/tree.ts';
import { treeToDocx } from '../../../renderer/documents/tree-to-docx.ts';
import { type FontFiles, treeToPdf } from '../../../renderer/documents/tree-to-pdf.ts';
import { crowdedForwardingLetter, crowdedMonitoringSheet } from './crowded-samples.ts';
import {
  approvalSheet,
  controlSheet,
  forwardingLetter,
  labelSheet,
  monitoringSheet,
  recoverySheet,
  replyLetter,
} from './samples.ts';

const makers: Readonly<Record<string, (paper: Paper) => DocumentTree>> = {
  'lembar-hasil-pantauan': (paper) => lembarHasilPantauan(monitoringSheet(paper)),
  'lembar-hasil-pantauan-40': (paper) => lembarHasilPantauan(crowdedMonitoringSheet(paper)),
  'lembar-persetujuan': (paper) => lembarPersetujuan(approvalSheet(paper)),
  'surat-penerusan': (paper) => suratPenerusan(forwardingLetter(paper)),
  'surat-penerusan-konsep': (paper) => suratPenerusan({ ...forwardingLetter(paper), number: null, sample: true }),
  'surat-penerusan-panjang': (paper) => suratPenerusan(crowdedForwardingLetter(paper)),
  'surat-jawaban': (paper) => suratJawaban(replyLetter(paper)),
  'lembar-kendali': (paper) => lembarKendali(controlSheet(paper)),
  'lembar-pemulihan': (paper) => lembarPemulihan(recoverySheet(paper)),
  'label-arsip': (paper) => labelArsip(labelSheet(paper)),
};

export interface NamedDocument {
  readonly name: string;
  readonly paper: Paper;
  readonly tree: DocumentTree;
}

/** Every document on both papers, with the hard cases: many rows, a draft of sample data, an opinion longer than a page. */
export const everyDocument: readonly NamedDocument[] = Object.entries(makers).flatMap(([name, make]) =>
  (['A4', 'F4'] as const).map((paper) => ({ name: `${name}-${paper}`, paper, tree: make(paper) })),
);

export const createdAt = new Date('2026-11-22T07:05:00Z');

const fontFile = (style: string) =>
  new Uint8Array(readFileSync(new URL(`../../../renderer/documents/fonts/Arimo-${style}.ttf`, import.meta.url)));

export const fonts: FontFiles = {
  regular: fontFile('Regular'),
  bold: fontFile('Bold'),
  italic: fontFile('Italic'),
  boldItalic: fontFile('BoldItalic'),
};

export const exported = { fonts, createdAt, conformance: 'PDF/A-2b' } as const;

interface Files {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

const made = new Map<string, Promise<Files>>();

/** Both files of a document, made once for all tests of a run. */
export function filesOf({ name, tree }: NamedDocument): Promise<Files> {
  const files = made.get(name) ?? make(tree);
  made.set(name, files);
  return files;
}

async function make(tree: DocumentTree): Promise<Files> {
  return { docx: await treeToDocx(tree, { createdAt }), pdf: await treeToPdf(tree, exported) };
}
