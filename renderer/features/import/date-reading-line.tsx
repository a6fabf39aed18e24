import { useMemo, useState } from 'react';
import type { DateReading } from '#shared/domain/import/column-mapping.ts';
import { answerDateOrder } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { dateExample, openDateCell, readingsOf } from './date-examples.ts';
import { columnName } from './mapping-edit.ts';
import { text } from './text.ts';
import type { ColumnProps } from './use-matching.ts';

/** How the dates of a column are read, with an example; asks where the cells leave it open. */
export function DateReadingLine({ column, table, matching }: ColumnProps) {
  const dates = useImport((view) => view.dateColumns).find((one) => one.column === column.index);
  const reading = useImport((view) => view.mapping.dateReadings[column.index]) ?? 'day-first';
  const zone = usePantau((state) => state.sections.hours.zone);
  const [isOpen, setOpen] = useState(false);
  const offered = useMemo(() => readingsOf(table, column.index), [table, column]);
  const examples = useMemo(() => {
    const now = Date.now();
    const written = openDateCell(table, column.index, 'text');
    const excel = openDateCell(table, column.index, 'excel');
    const wordsOf = (one: DateReading) => {
      // A swap shows itself on the real dates, the other readings on the texts.
      const cell = one === 'excel-swapped' ? excel : (written ?? excel);
      const example = dateExample(cell, one, { zone, now });
      return example && text.readAs(example.written, example.read);
    };
    return new Map(offered.map((one) => [one, wordsOf(one)]));
  }, [table, column, zone, offered]);
  if (!dates) return null;
  const isAsked = matching.dateQuestions.includes(dates);
  const settled = examples.get(reading);
  if (!isAsked && !isOpen) {
    if (dates.reason === 'nothing-open' || !settled) return null;
    return (
      <p className="import-map-note">
        {text.dateReadings[reading]}: {settled}.
        <button
          type="button"
          className="import-link"
          aria-label={text.changeReadingOf(columnName(column))}
          onClick={() => setOpen(true)}
        >
          {text.changeReading}
        </button>
      </p>
    );
  }
  const answer = (one: DateReading) => {
    setOpen(false);
    answerDateOrder(column.index, one);
  };
  return (
    <fieldset className={isAsked ? 'import-ask is-open' : 'import-ask'}>
      <legend className="b">
        {isAsked && <Icon name="warning" size={14} />} {text.dateAsk}
      </legend>
      {dates.reason !== 'nothing-open' && <p>{text.dateReasons[dates.reason]}</p>}
      {offered.map((one, at) => (
        <div key={one} className="import-ask-line">
          <Button
            size="s"
            aria-pressed={!isAsked && one === reading}
            {...(isAsked && at === 0 && { 'data-import-ask': true })}
            onClick={() => answer(one)}
          >
            {text.dateReadings[one]}
          </Button>
          <span>{examples.get(one)}</span>
        </div>
      ))}
    </fieldset>
  );
}
