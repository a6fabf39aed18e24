import { useState } from 'react';
import { shortDate } from '#shared/calendar/date-words.ts';
import { type NumberFrame, numberInFrame, serialInFrame } from '#shared/documents/letter-number.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { DocumentRow } from '../../data/database.ts';
import { documentsWithNumber, lastNumberedLetter } from '../../data/document-numbers.ts';
import { type LetterNumber, nextLetterNumber, takeLetterNumber } from '../../data/letter-numbers.ts';
import { useAnswer } from '../../data/queries.ts';
import { templateName } from '../../data/template-names.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { frameOf } from './letter-content.ts';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** Other documents with the number of this one. */
export function useNumberUsers({ at, content }: Letter): readonly DocumentRow[] {
  const self = { id: at.id, replaces: at.paper.replaces };
  return useAnswer(() => documentsWithNumber(content.number, self), [content.number, at.id]) ?? [];
}

/** The running number inside the office's pattern, or a number of another make. Pantau gives no number by itself. */
export function NumberField({ letter }: { readonly letter: Letter }) {
  const { at, content, change, facts } = letter;
  const frame = frameOf(facts.office.sections, content);
  const serial = frame && serialInFrame(frame, content.number);
  const [isFree, setFree] = useState(false);
  const users = useNumberUsers(letter);
  const last = useAnswer(() => lastNumberedLetter(at.id), [at.id]);
  const byPattern = frame !== undefined && serial !== undefined && !isFree;
  const lastSerial = last && ((frame && serialInFrame(frame, last.number)) ?? last.number);
  const block = useBlock(letter, frame);
  const { words, tone } = hintOf({ number: content.number, users, last: lastSerial, block });
  const toPattern = () => {
    setFree(false);
    if (serial === undefined) change({ number: '' });
  };
  return (
    <Field
      label={lettersText.number}
      {...(tone && { hintTone: tone })}
      hint={
        <>
          {words}
          {byPattern && block.next && content.number === '' && (
            <Button size="s" busy={block.busy} onClick={block.take}>
              {lettersText.takeNumber(block.next.serial)}
            </Button>
          )}
          {frame && (
            <Button size="s" kind="quiet" onClick={byPattern ? () => setFree(true) : toPattern}>
              {byPattern ? lettersText.numberOther : lettersText.numberByPattern}
            </Button>
          )}
        </>
      }
    >
      {byPattern ? (
        <span className="letters-number">
          {frame.before && <span className="letters-number-part">{frame.before}</span>}
          <Input value={serial} onValue={(typed) => change({ number: numberInFrame(frame, typed) })} />
          {frame.after && <span className="letters-number-part">{frame.after}</span>}
        </span>
      ) : (
        <Input value={content.number} onValue={(number) => change({ number })} />
      )}
    </Field>
  );
}

/** The numbers of this PC's block, for a letter that follows the office's pattern. */
interface BlockDesk {
  readonly next: LetterNumber | undefined;
  /** The running number of this letter, where it was taken from the block. */
  readonly taken: number | undefined;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly take: () => void;
}

function useBlock({ at, content, change }: Letter, frame: NumberFrame | undefined): BlockDesk {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const year = Number(content.date.slice(0, 4));
  const numberOf = (serial: number) => (frame ? numberInFrame(frame, String(serial)) : '');
  const next = useAnswer(async () => (frame ? nextLetterNumber(year, numberOf) : undefined), [year, frame?.before, frame?.after]);
  const taken = at.paper.taken.findLast(({ serial }) => numberOf(serial) === content.number)?.serial;
  const take = async () => {
    setBusy(true);
    const done = await takeLetterNumber(at.id, year, numberOf);
    setBusy(false);
    setProblem(done.ok ? undefined : done.error.sentence);
    if (done.ok) change({ number: numberOf(done.value.serial) });
  };
  return { next, taken, problem, busy, take: () => void take() };
}

interface Hint {
  readonly words: string;
  readonly tone?: 'warn' | 'ok';
}

const fewLeft = 3;

function hintOf(given: {
  readonly number: string;
  readonly users: readonly DocumentRow[];
  readonly last: string | undefined;
  readonly block: BlockDesk;
}): Hint {
  const { number, users, last, block } = given;
  const [user] = users;
  if (user) {
    const where = `${templateName(user.template)}, ${shortDate(user.date as CalendarDate)}`; // An ISO day by the content's schema.
    return { words: lettersText.numberUsed(where), tone: 'warn' };
  }
  const { next, taken, problem } = block;
  if (problem !== undefined) return { words: problem, tone: 'warn' };
  if (taken !== undefined && next)
    return { words: lettersText.numberFromBlock(String(taken), next.from, next.to, next.left), tone: 'ok' };
  if (number.trim() !== '') return { words: '' };
  if (next) {
    const isFew = next.left <= fewLeft;
    return {
      words: isFew ? lettersText.numberLow(next.left) : lettersText.numberBlock(next.from, next.to, next.left),
      ...(isFew && { tone: 'warn' }),
    };
  }
  return { words: last ? lettersText.numberEmptyAfter(last) : lettersText.numberEmpty };
}
