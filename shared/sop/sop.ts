/** Who holds a step. The OPD answers outside the application. */
export type StepActor = 'pemantau' | 'kasi' | 'kabid' | 'opd';

/** What a step is for. Screens and documents ask for the kind; step ids stay inside shared/sop. */
export type StepKind =
  | 'intake'
  | 'hand-print'
  | 'study'
  | 'submit'
  | 'decide'
  | 'archive-unanswered'
  | 'approve'
  | 'hand-to-pemantau'
  | 'forward'
  | 'wait-opd'
  | 'receive-answer'
  | 'review-language'
  | 'rework'
  | 'send-and-archive';

/** What a person can do with a berkas. The words on the buttons are in sentences.ts. */
export type ActKind =
  | 'hand-over'
  | 'return'
  | 'decline'
  | 'approve'
  | 'forward'
  | 'refuse-by-opd'
  | 'receive-answer'
  | 'ask-rework'
  | 'pass-language'
  | 'send'
  | 'archive';

export type EndKind = 'answered' | 'unanswered' | 'history';

/** Where an act leads: another step, the same step (`stay`), or an end. */
export type Target = { readonly step: string } | { readonly stay: true } | { readonly end: EndKind };

export interface SopStep {
  readonly id: string;
  readonly kind: StepKind;
  /** Number printed on the SOP ('' for steps that its text only implies). */
  readonly number: string;
  readonly actor: StepActor;
  readonly long: string;
  readonly short: string;
  /** The SOP's own row: kegiatan, kelengkapan, output. Null where the SOP has no such cell. */
  readonly activity: string;
  readonly requirement: string | null;
  readonly output: string | null;
  /** Standard of work in minutes, never a limit (DOMAIN 1.4 no. 19); null where the SOP gives none. */
  readonly minutes: number | null;
  /** Where "kembalikan" may lead. */
  readonly returnTo: readonly string[];
  readonly acts: Readonly<Partial<Record<ActKind, Target>>>;
}

/** One frozen version of a SOP. A berkas walks to its end under the version with which it began. */
export interface Sop {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly steps: readonly SopStep[];
}
