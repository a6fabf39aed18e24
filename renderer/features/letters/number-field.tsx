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
  const hint = hintOf(content.number, users, last?.number);
  return (
    <Field label={lettersText.number} {...hint}>
      {byPattern ? (
        <span className="letters-number">
          {frame.before && <span className="letters-number-part">{frame.before}</span>}
          <Input value={serial} onValue={(typed) => change({ number: numberInFrame(frame, typed) })} inputMode="numeric" />
          {frame.after && <span className="letters-number-part">{frame.after}</span>}
          <Button size="s" kind="quiet" onClick={() => setFree(true)}>
            {lettersText.numberOther}
          </Button>
        </span>
      ) : (
        <span className="letters-number">
          <Input value={content.number} onValue={(number) => change({ number })} />
          {frame && (
            <Button
              size="s"
              kind="quiet"
              onClick={() => {
                setFree(false);
                if (serial === undefined) change({ number: '' });
              }}
            >
              {lettersText.numberByPattern}
            </Button>
          )}
        </span>
      )}
    </Field>
  );
}

function hintOf(number: string, users: readonly DocumentRow[], last: string | undefined) {
  const [user] = users;
  if (user) {
    const where = `${templateName(user.template)}, ${shortDate(user.date as CalendarDate)}`; // An ISO day by the content's schema.
    return { hint: lettersText.numberUsed(where), hintTone: 'warn' as const };
  }
  if (number.trim() !== '') return {};
  return { hint: last ? lettersText.numberEmptyAfter(last) : lettersText.numberEmpty };
}
