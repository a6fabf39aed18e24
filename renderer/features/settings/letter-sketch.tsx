import { tanggalPanjang } from '#shared/documents/format-id.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';
import { Panel } from '../../ui/panel.tsx';
import type { LetterForm } from './letter-form.ts';
import { letterText } from './text.ts';

interface LetterSketchProps {
  readonly letter: LetterForm;
  readonly number: string;
  readonly date: CalendarDate;
}

/** The lines of a letter that these settings change. */
export function LetterSketch({ letter, number, date }: LetterSketchProps) {
  const city = usePantau((state) => state.sections.profile.city);
  const day = tanggalPanjang(date);
  return (
    <Panel title={letterText.sketch} icon="eye" note={letterText.sketchNote}>
      <div className="settings-paper settings-letter">
        <dl className="settings-letter-head">
          <dt>{letterText.sketchNumber}</dt>
          <dd>: {number}</dd>
          <dt>{letter.subjectLabel}</dt>
          <dd>: {letterText.sketchSubject}</dd>
        </dl>
        <p>{letter.placeBeforeDate && city ? `${city}, ${day}` : day}</p>
        <p className="settings-letter-sign">
          {letterText.sketchPost}
          <b>{letterText.sketchName}</b>
          {letter.showRank && <span>{letterText.sketchRank}</span>}
          <span>{letterText.sketchNip}</span>
        </p>
      </div>
    </Panel>
  );
}
