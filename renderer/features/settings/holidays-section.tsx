import { useState } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { type CalendarDate, dateAt } from '#shared/kernel/calendar-date.ts';
import { setSection, useMay } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayImport } from './holiday-import.tsx';
import { holidayYears, mergeHolidays, type OfficeHoliday, withoutHoliday, withVerified, yearsNotLoaded } from './holiday-list.ts';
import { HolidayTable } from './holiday-table.tsx';
import { sectionNames, settingsText } from './text.ts';
import { holidayText } from './text-time.ts';

/** The free days of each year. Every change counts at once and can be undone. */
export function HolidaysSection() {
  const list = usePantau((state) => state.sections.holidays);
  const zone = usePantau((state) => state.sections.hours.zone);
  const today = dateAt(useNow(), zone);
  const [year, setYear] = useState(today.slice(0, 4));
  const [notDone, setNotDone] = useState<string | null>(null);
  const may = useMay('office.section-set');
  const toast = useToast();

  const set = async (next: readonly OfficeHoliday[], words: string | null) => {
    const done = await setSection('holidays', [...next]);
    setNotDone(done.ok ? null : done.error.sentence);
    if (done.ok && words !== null) toast.show({ text: words, undo: { run: () => void set(list, null) } });
    return done.ok;
  };
  const dayOf = (holiday: OfficeHoliday) => longDate(holiday.date as CalendarDate); // Checked as ISO days by the section's schema.
  const shown = list.filter(({ date }) => date.startsWith(year));
  const missing = yearsNotLoaded(list, today);
  const unverified = shown.filter(({ verified }) => !verified).length;

  return (
    <>
      <Panel title={sectionNames.libur} icon="calendar">
        <div className="stack">
          <p className="t2 s13">{holidayText.note}</p>
          {!may && <Notice>{settingsText.readOnly}</Notice>}
          {missing.length > 0 && (
            <Notice tone="warn" title={holidayText.notLoaded(missing.join(' dan '))}>
              {holidayText.notLoadedNote}
            </Notice>
          )}
          {notDone && (
            <Notice tone="bad" title={settingsText.notSaved}>
              {notDone}
            </Notice>
          )}
          <div className="row wrap">
            <Segmented
              label={holidayText.years}
              options={holidayYears(list, today).map((value) => ({
                value,
                label: value,
                count: list.filter(({ date }) => date.startsWith(value)).length,
              }))}
              value={year}
              onValue={setYear}
            />
            {unverified > 0 && <span className="t2 s13">{holidayText.unverified(unverified)}</span>}
          </div>
          <HolidayTable
            year={year}
            rows={shown}
            may={may}
            onVerified={(holiday, verified) => {
              const words = verified ? holidayText.verifiedDone : holidayText.unverifiedDone;
              void set(withVerified(list, holiday, verified), words(dayOf(holiday)));
            }}
            onRemove={(holiday) => void set(withoutHoliday(list, holiday), holidayText.removed(dayOf(holiday)))}
          />
        </div>
      </Panel>
      {may && (
        <HolidayForm
          onAdd={async (holiday) => {
            const added = await set(mergeHolidays(list, [holiday]).list, holidayText.added(dayOf(holiday)));
            if (added) setYear(holiday.date.slice(0, 4));
            return added;
          }}
        />
      )}
      {may && (
        <HolidayImport
          list={list}
          onTake={async (merge, words, firstYear) => {
            const taken = await set(merge.list, words);
            if (taken) setYear(firstYear);
            return taken;
          }}
        />
      )}
    </>
  );
}
