import type { Draft } from '#shared/operations/operation.ts';
import type { SampleCase } from './sample-case.ts';
import { firstDraft } from './sample-draft.ts';
import { samplePeople } from './sample-office-facts.ts';
import type { NumberedCase } from './sample-receipts.ts';

const rowsOfSheet = 12;

export interface SampleSheet {
  readonly id: string;
  readonly by: SampleCase['by'];
  readonly number: string;
  readonly caseIds: readonly string[];
  /** The newest sheet of each monitor still waits for ink. */
  readonly isSigned: boolean;
}

/** Lembar Hasil Pantauan on which the printed berkas stand, a dozen each. */
export function sheetsOf(cases: readonly NumberedCase[]): readonly SampleSheet[] {
  const printed = cases.filter(({ sample }) => (sample.at !== 'intake' && sample.at !== 'hand-print') || sample.detour);
  return (['rina', 'dedi'] as const).flatMap((by, monitor) => {
    const mine = printed.filter(({ sample }) => sample.by === by);
    const count = Math.ceil(mine.length / rowsOfSheet);
    return Array.from({ length: count }, (_, index) => ({
      id: `contoh-lembar-${by}-${index + 1}`,
      by,
      number: `LP-${monitor + 1}${String(index + 1).padStart(2, '0')}`,
      caseIds: mine.slice(index * rowsOfSheet, (index + 1) * rowsOfSheet).map(({ id }) => id),
      isSigned: index < count - 1,
    }));
  });
}

export function sheetDrafts({ id, by, number, caseIds, isSigned }: SampleSheet, today: string): readonly Draft[] {
  const content = {
    number,
    date: today,
    nature: '',
    enclosure: '',
    subject: '',
    recipient: '',
    signerId: samplePeople[by].id,
    signerAuthority: 'langsung',
    paragraphs: [],
    copies: [],
  };
  const drafted = { template: 'lembar-hasil-pantauan', caseIds, content, version: 1, replaces: null };
  const signed = firstDraft('document', id, 'document.signed', { signer: samplePeople.kasi.name, on: today, scan: null });
  return [
    firstDraft('document', id, 'document.drafted', drafted),
    firstDraft('document', id, 'document.printed', { target: 'print' }),
    ...(isSigned ? [signed] : []),
  ];
}
