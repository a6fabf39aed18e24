import type { ComponentType } from 'react';
import type { ActRefusal } from '#shared/sop/engine.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { AskProps } from './ask-props.ts';
import {
  AnswerAsk,
  DeclineAsk,
  OpdAsk,
  PaperAsk,
  PrintAsk,
  RangkapAsk,
  ReceivedAsk,
  RefuseAsk,
  ReturnAsk,
  ReworkAsk,
} from './asks.tsx';
import { FilingAsk } from './filing-ask.tsx';
import { ForwardAsk } from './forward-ask.tsx';
import type { Ask } from './plan.ts';
import { SendingAsk } from './sending-ask.tsx';

const parts: Readonly<Record<Ask, ComponentType<AskProps>>> = {
  paper: PaperAsk,
  rangkap: RangkapAsk,
  print: PrintAsk,
  opd: OpdAsk,
  answer: AnswerAsk,
  return: ReturnAsk,
  reason: DeclineAsk,
  rework: ReworkAsk,
  forward: ForwardAsk,
  received: ReceivedAsk,
  sending: SendingAsk,
  filing: FilingAsk,
};

export interface AskListProps extends AskProps {
  readonly act: ActKind;
  readonly asks: readonly Ask[];
}

/** The questions of an act one below the other, and nothing else. */
export function AskList({ act, asks, ...props }: AskListProps) {
  return asks.map((ask) => {
    const Part = ask === 'reason' && act === 'refuse-by-opd' ? RefuseAsk : parts[ask];
    return (
      <div key={ask} className="stack" data-ask={ask}>
        <Part {...props} />
      </div>
    );
  });
}

/** Puts the focus where something is missing; a missing file is mended at its own button. */
export function focusAsk(ask: Ask, code?: ActRefusal['code']): void {
  const place = document.querySelector(`dialog [data-ask="${ask}"]`);
  const pick = code === 'softcopy-missing' ? place?.querySelector<HTMLElement>('[data-pick-files]') : null;
  const first = pick ?? place?.querySelector<HTMLElement>('[data-first-focus]');
  const control = first ?? place?.querySelector<HTMLElement>('input, select, textarea');
  control?.focus();
}
