import type { SetAsideFile, SetAsideReason } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { setAsideText } from './text.ts';
import { atTime, type Clockwork, daysSince } from './when-words.ts';

/** Files of one PC that are kept out for one reason: one card, one repair. */
export interface SetAsideGroup {
  readonly reason: SetAsideReason;
  readonly publisher: string;
  readonly label: string;
  readonly since: number;
  readonly files: readonly SetAsideFile[];
  /** Operations that are not seen because of it; null where one of the files does not tell. */
  readonly affects: number | null;
  /** When the author was last asked; null while a file of it was never asked for. */
  readonly askedAt: number | null;
}

export interface SetAsideWords {
  readonly tone: 'warn' | 'info';
  readonly title: string;
  readonly what: string;
  readonly effect: string;
  readonly remedy: string;
  /** The one button; null where the remedy is somebody else's. */
  readonly action: 'resend' | null;
}

const gravity: readonly SetAsideReason[] = ['damaged', 'unreadable', 'too-new', 'unknown-device', 'foreign', 'incomplete'];

/** The most serious first. */
export function groupSetAside(files: readonly SetAsideFile[]): readonly SetAsideGroup[] {
  const groups = Map.groupBy(files, ({ reason, publisher }) => `${reason} ${publisher}`);
  return [...groups.values()]
    .flatMap((members): SetAsideGroup[] => {
      const [first] = members;
      if (!first) return [];
      const asked = members.map(({ askedAt }) => askedAt);
      const affects = members.map((file) => file.affects);
      return [
        {
          reason: first.reason,
          publisher: first.publisher,
          label: first.label || setAsideText.someone,
          since: Math.min(...members.map(({ since }) => since)),
          files: members,
          affects: affects.includes(null) ? null : affects.reduce<number>((sum, count) => sum + (count ?? 0), 0),
          askedAt: asked.includes(null) ? null : Math.max(...asked.map((at) => at ?? 0)),
        },
      ];
    })
    .sort((left, right) => gravity.indexOf(left.reason) - gravity.indexOf(right.reason) || left.since - right.since);
}

/** What happened, what follows from it, and what can be done. */
export function setAsideWords(group: SetAsideGroup, clock: Clockwork): SetAsideWords {
  const { reason, label, files, affects, askedAt, since } = group;
  const count = files.length;
  const from = { label, when: atTime(since, clock) };
  const hidden = affects === null ? setAsideText.someHidden(label) : setAsideText.hidden(angka(affects), label);
  const asked = askedAt === null ? '' : ` ${setAsideText.asked(atTime(askedAt, clock))}`;
  switch (reason) {
    case 'damaged':
      return {
        tone: 'warn',
        title: setAsideText.damaged.title(count),
        what: setAsideText.damaged.what(from),
        effect: hidden,
        remedy: `${setAsideText.damaged.remedy(label)}${asked}`,
        action: 'resend',
      };
    case 'incomplete': {
      // A large file on a slow line takes its time; after a day somebody should look.
      const isLate = daysSince(since, clock) >= 1;
      return {
        tone: isLate ? 'warn' : 'info',
        title: setAsideText.incomplete.title(count),
        what: setAsideText.incomplete.what(from),
        effect: hidden,
        remedy: isLate ? `${setAsideText.incomplete.late(label)}${asked}` : setAsideText.incomplete.remedy,
        action: isLate ? 'resend' : null,
      };
    }
    case 'unknown-device':
    case 'too-new':
    case 'unreadable': {
      const words = setAsideText[reason];
      return {
        tone: 'warn',
        title: words.title(count),
        what: words.what(from),
        effect: setAsideText.held(label),
        remedy: words.remedy(label),
        action: null,
      };
    }
    case 'foreign':
      return {
        tone: 'info',
        title: setAsideText.foreign.title(count),
        what: setAsideText.foreign.what,
        effect: setAsideText.foreign.effect,
        remedy: setAsideText.foreign.remedy,
        action: null,
      };
  }
}
