import type { ActKind, StepKind } from '#shared/sop/sop.ts';

/** One invented opinion and how far it has come. */
export interface SampleCase {
  readonly title: string;
  readonly text: string;
  readonly channel: string;
  readonly topic: string;
  readonly location?: string;
  /** Short name of the OPD that is proposed; absent while nobody has determined it. */
  readonly opd?: string;
  /** Received so many days before today, at this time ("HH.MM"). */
  readonly days: number;
  readonly time: string;
  readonly by: 'rina' | 'dedi';
  readonly at: StepKind;
  /** The last act was not the straight one: from which step, what, and with which words. */
  readonly detour?: {
    readonly from: StepKind;
    readonly act: Extract<ActKind, 'return' | 'decline' | 'refuse-by-opd' | 'ask-rework'>;
    readonly words: string;
  };
  readonly finish?: 'sent' | 'archived' | 'archived-without-hardcopy';
  /** The answer of the OPD, for berkas that came so far. */
  readonly answer?: string;
  readonly reporter?: { readonly name: string; readonly account: string; readonly phone?: string };
}
