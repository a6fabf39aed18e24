import { useState } from 'react';
import { shortDate } from '#shared/calendar/date-words.ts';
import { numberInFrame, serialInFrame } from '#shared/documents/letter-number.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { DocumentRow } from '../../data/database.ts';
import { documentsWithNumber, lastNumberedLetter } from '../../data/document-numbers.ts';
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
  const { words, tone } = hintOf(content.number, users, lastSerial);
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

interface Hint {
  readonly words: string;
  readonly tone?: 'warn' | 'ok';
}

function hintOf(number: string, users: readonly DocumentRow[], last: string | undefined): Hint {
  const [user] = users;
  if (user) {
    const where = `${templateName(user.template)}, ${shortDate(user.date as CalendarDate)}`; // An ISO day by the content's schema.
    return { words: lettersText.numberUsed(where), tone: 'warn' };
  }
  if (number.trim() !== '') return { words: '' };
  return { words: last ? lettersText.numberEmptyAfter(last) : lettersText.numberEmpty };
}
