import { tanggalPanjang } from '#shared/documents/format-id.ts';
import { letterNumber } from '#shared/documents/letter-number.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Panel } from '../../ui/panel.tsx';
import type { LetterForm } from './letter-form.ts';
import { letterText } from './text.ts';

const sampleSerial = '417';

/** The lines of a letter that these settings change, with a number made by the pattern. */
export function LetterSketch({ letter }: { readonly letter: LetterForm }) {
  const profile = usePantau((state) => state.sections.profile);
  const zone = usePantau((state) => state.sections.hours.zone);
  const date = dateAt(useNow(), zone);
  const number = letterNumber(letter.numberPattern, {
    classification: profile.archiveCode,
    serial: sampleSerial,
    unit: profile.letterCode,
    date,
    security: 'B',
  });
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
        <p>{letter.placeBeforeDate && profile.city ? `${profile.city}, ${day}` : day}</p>
        <p className="settings-letter-sign">
          {letterText.sketchPost}
          <b>{letterText.sketchName}</b>
          {letter.showRank && <span>{letterText.sketchRank}</span>}
          <span>{letterText.sketchNip}</span>
        </p>
      </div>
      <p className="t2 s13">{letterText.sample(number)}</p>
    </Panel>
  );
}
