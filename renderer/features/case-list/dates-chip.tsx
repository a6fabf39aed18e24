import { useState } from 'react';
import { numericDate } from '#shared/calendar/date-words.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { changeListFilter, type ListFilter } from '../../data/list-filter.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { listText } from './text.ts';

/** The days of receipt; both ends may be left open. */
export function DatesChip({ filter: { from, until } }: { readonly filter: ListFilter }) {
  const [isOpen, setOpen] = useState(false);
  const on = from !== null || until !== null;
  return (
    <>
      <span className={on ? 'filter on' : 'filter'}>
        <button type="button" className="filter-open" onClick={() => setOpen(true)}>
          {wordsOf(from, until)}
          {!on && <Icon name="chevron-down" size={14} />}
        </button>
        {on && (
          <button
            type="button"
            className="filter-clear"
            aria-label={listText.clearDates}
            onClick={() => changeListFilter({ from: null, until: null })}
          >
            <Icon name="close" size={14} />
          </button>
        )}
      </span>
      {isOpen && <DatesDialog from={from} until={until} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DatesDialogProps {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly onClose: () => void;
}

function DatesDialog({ from, until, onClose }: DatesDialogProps) {
  const [first, setFirst] = useState<string>(from ?? '');
  const [last, setLast] = useState<string>(until ?? '');
  const isWrong = first !== '' && last !== '' && last < first;
  return (
    <Dialog
      open
      title={listText.datesTitle}
      confirmText={listText.apply}
      onConfirm={() => {
        if (isWrong) return;
        changeListFilter({ from: parseCalendarDate(first), until: parseCalendarDate(last) });
        onClose();
      }}
      onCancel={onClose}
    >
      <p>{listText.datesText}</p>
      <div className="field-row">
        <DateField label={listText.from} value={first} onValue={setFirst} />
        <DateField label={listText.until} value={last} onValue={setLast} />
      </div>
      {isWrong && <Notice tone="warn">{listText.wrongOrder}</Notice>}
    </Dialog>
  );
}

function wordsOf(from: CalendarDate | null, until: CalendarDate | null): string {
  if (from && until) return listText.datesBetween(numericDate(from), numericDate(until));
  if (from) return listText.datesFrom(numericDate(from));
  return until ? listText.datesUntil(numericDate(until)) : listText.dates;
}
