import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import { numberAfter, serialOf } from '#shared/domain/opinion/case-row.ts';
import { receiveOpinion } from '#shared/domain/opinion/commands.ts';
import { invariant } from '#shared/kernel/assert.ts';
import { addDays, dateAt, instantAt, plainTimeOf, yearOf } from '#shared/kernel/calendar-date.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { SampleCase } from './sample-case.ts';
import { firstDraft } from './sample-draft.ts';
import { sampleOpdId, samplePeople } from './sample-office-facts.ts';
import { answerOpinions } from './sample-opinions-answer.ts';
import { archivedOpinions } from './sample-opinions-archive.ts';
import { decisionOpinions } from './sample-opinions-decision.ts';
import { earlyOpinions } from './sample-opinions-early.ts';
import { sampleCalendar, sampleZone, workingDayAt } from './sample-schedule.ts';
import type { Turn } from './sample-walk.ts';

/** Numbers of the sample go on from here, as in an office that has worked for a while. */
const lastNumber = 1900;

export interface NumberedCase {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: number;
  readonly sample: SampleCase;
}

/** The berkas in the order of their receipt, numbered as the office would have. */
export function numberedCases(now: number): readonly NumberedCase[] {
  const all = [...earlyOpinions, ...decisionOpinions, ...answerOpinions, ...archivedOpinions];
  const calendar = sampleCalendar();
  const dated = all
    .map((sample) => ({ sample, receivedAt: receivedAt(sample, now, calendar) }))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  const yearAt = (instant: number) => yearOf(dateAt(instant, sampleZone));
  let serial = serialOf(`OP-${yearAt(dated[0]?.receivedAt ?? now)}-${lastNumber}`);
  return dated.map(({ sample, receivedAt: at }, index) => {
    const number = numberAfter(serial, yearAt(at));
    serial = serialOf(number);
    return { id: `contoh-berkas-${index + 1}`, number, receivedAt: at, sample };
  });
}

function receivedAt({ days, time }: SampleCase, now: number, calendar: WorkingCalendar): number {
  const [hour = 0, minute = 0] = time.split('.').map(Number);
  const clock = plainTimeOf(hour, minute);
  invariant(clock !== null, `${time} is a time of day`);
  // Whoever looks at the sample early in the morning still sees nothing from the future.
  const day = workingDayAt(calendar, addDays(dateAt(now, sampleZone), -days));
  return Math.min(instantAt(day, clock, sampleZone), now - (days + 1) * 60_000);
}

/** Channels whose posts have an address. */
const linkedChannels = new Set(['WEB', 'FB', 'IG', 'X', 'TT', 'MED']);

/** How a berkas came in: by whom, with which picture, and apart from it who spoke. */
export function receiptTurn({ id, number, receivedAt: at, sample }: NumberedCase, picture: Attachment): Turn {
  const { title, text, channel, topic, location, reporter } = sample;
  const isEarly = sample.at === 'intake' || sample.at === 'study';
  const received = receiveOpinion(id, {
    number,
    sop: currentSop.id,
    receivedAt: at,
    uploadedAt: at - 5 * 3_600_000,
    title,
    text,
    channel,
    topic,
    openness: reporter ? 'rahasia' : 'anonim',
    ...(location && { location }),
    ...(linkedChannels.has(channel) && {
      link: `https://medsos.example/tirtaraharja/${channel.toLowerCase()}/${number.slice(-4)}`,
    }),
    // The monitor may propose; where the Kasi has not studied yet, some berkas come without.
    ...(sample.opd && !isEarly && { proposedOpd: sampleOpdId(sample.opd) }),
    evidence: [picture],
  });
  invariant(received.ok, `the sample's ${number} can be received`);
  const identity = reporter && { name: reporter.name, account: reporter.account, phone: reporter.phone ?? '', address: '' };
  const recorded = identity ? [firstDraft('reporter', id, 'reporter.recorded', identity)] : [];
  return { person: samplePeople[sample.by], wait: 0, drafts: () => [...received.value, ...recorded] };
}
