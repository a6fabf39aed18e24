import type { TourPerson } from './office.ts';

export type Actor = Extract<TourPerson['role'], 'Pemantau' | 'Kasi' | 'Kabid'>;

/** Names of the acts; what a person does for each of them stands in acts.ts. */
export type ActName =
  | 'to-print'
  | 'study'
  | 'study-again'
  | 'submit'
  | 'approve'
  | 'decline'
  | 'hand-approved'
  | 'file-unanswered'
  | 'hand-to-pemantau'
  | 'forward'
  | 'record-answer'
  | 'record-refusal'
  | 'hand-answer'
  | 'ask-rework'
  | 'hand-reworked'
  | 'pass-language'
  | 'send'
  | 'archive';

export type End = 'answered' | 'unanswered';

export interface Road {
  readonly name: string;
  /** From the decision of the Kabid on: what precedes it is done for all opinions together. */
  readonly acts: readonly ActName[];
  readonly end: End;
}

const toOpd: readonly ActName[] = ['approve', 'hand-approved', 'hand-to-pemantau', 'forward'];
const answerComes: readonly ActName[] = ['record-answer', 'hand-answer'];
const toCitizen: readonly ActName[] = ['pass-language', 'send', 'archive'];

/** The different ways through the SOP; further opinions begin again with the first. */
export const roads: readonly Road[] = [
  { name: 'ditanggapi', acts: [...toOpd, ...answerComes, ...toCitizen], end: 'answered' },
  { name: 'tidak perlu ditanggapi', acts: ['decline', 'file-unanswered'], end: 'unanswered' },
  {
    name: 'bahasa dikembalikan sekali',
    acts: [...toOpd, ...answerComes, 'ask-rework', 'hand-reworked', ...toCitizen],
    end: 'answered',
  },
  {
    name: 'OPD menolak, OPD kedua menanggapi',
    acts: [...toOpd, 'record-refusal', 'study-again', 'submit', ...toOpd, ...answerComes, ...toCitizen],
    end: 'answered',
  },
];

/** An opinion on its way. */
export interface Walked {
  readonly number: string;
  readonly words: string;
  readonly road: Road;
  /** Its place among the walked ones, from 0. */
  readonly at: number;
  readonly isFirst: boolean;
  /** Its hard copy comes later. */
  readonly isFiledLater: boolean;
}

export function roadsFor(cases: readonly { readonly number: string; readonly words: string }[]): readonly Walked[] {
  const last = cases.length - 1;
  return cases.map((one, at) => ({
    ...one,
    at,
    road: roads[at % roads.length] ?? roads[0]!,
    isFirst: at === 0,
    isFiledLater: at === last,
  }));
}
