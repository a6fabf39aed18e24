import { useState } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import { fieldOf, headline, lastAct } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { keepFiles } from '../../data/attachments.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { actsText } from './text.ts';

export interface MakeSoftcopyProps {
  readonly at: CaseAtHand;
  readonly onMade: (file: Attachment) => void;
}

/** An answer that came and went as plain text has no file of its own: this writes one, so that the archive holds what was sent. */
export function MakeSoftcopy({ at, onMade }: MakeSoftcopyProps) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const channels = usePantau((state) => state.sections.channels);
  const [problem, setProblem] = useState<string>();
  const sending = lastAct(at.opinion, 'send')?.details.sending;
  const channel = channels.find(({ code }) => code === sending?.channel)?.label ?? sending?.channel ?? '';
  const make = async () => {
    const lines = [
      at.opinion.number,
      headline(at.opinion),
      '',
      fieldOf(at.opinion, 'answer'),
      '',
      ...(sending ? [actsText.sentLine(channel, sending.account, longDate(dateAt(sending.at, zone))), sending.link] : []),
    ];
    const file = new File([lines.join('\r\n')], `tanggapan-${at.opinion.number}.txt`, { type: 'text/plain' });
    const kept = await keepFiles([file], () => file.name);
    setProblem(kept.ok ? undefined : kept.error.sentence);
    if (kept.ok && kept.value[0]) onMade(kept.value[0]);
  };
  return (
    <>
      <Button size="s" kind="soft" icon="letter" onClick={() => void make()}>
        {actsText.makeSoftcopy}
      </Button>
      {problem !== undefined && <span className="warn">{problem}</span>}
    </>
  );
}
