import { weekdayNames } from '#shared/calendar/date-words.ts';
import { Button } from '../../ui/button.tsx';
import { Toggle } from '../../ui/choices.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { CellInput, rowProblem } from './cell-input.tsx';
import {
  type DayForm,
  type HoursForm,
  minutesOfDay,
  minutesOfWeek,
  readHoursForm,
  toHoursForm,
  withCustomaryHours,
  withWeekDays,
  workdaysOf,
} from './hours-form.ts';
import { SectionFrame } from './section-frame.tsx';
import { sectionNames } from './text.ts';
import { hoursText, lengthWords } from './text-time.ts';
import { type SectionForm, useSectionForm } from './use-section-form.ts';

const zones = ['WIB', 'WITA', 'WIT'] as const;
const weeks = [
  { value: '5', label: hoursText.fiveDays },
  { value: '6', label: hoursText.sixDays },
] as const;

/** Office hours of every weekday, the zone, and the two rules that the calendar asks for. */
export function HoursSection() {
  const form = useSectionForm({ section: 'hours', toForm: toHoursForm, read: readHoursForm, saved: hoursText.saved });
  const total = minutesOfWeek(form.value);
  return (
    <SectionFrame title={sectionNames.jam} icon="clock" note={hoursText.note} saveText={hoursText.save} form={form}>
      <div className="row wrap settings-choices">
        <Field label={hoursText.zone}>
          <Select
            value={form.value.zone}
            options={zones.map((zone) => ({ value: zone, label: hoursText.zones[zone] }))}
            onValue={(zone) => form.change({ zone: zones.find((known) => known === zone) ?? 'WIB' })}
          />
        </Field>
        <FieldGroup label={hoursText.weekDays}>
          <Segmented
            label={hoursText.weekDays}
            options={weeks}
            value={form.value.weekDays === 6 ? '6' : '5'}
            onValue={(value) => form.change(withWeekDays(form.value, value === '6' ? 6 : 5))}
          />
        </FieldGroup>
        {form.may && <Button onClick={() => form.change(withCustomaryHours(form.value))}>{hoursText.customary}</Button>}
      </div>
      <WeekTable form={form} />
      <p className="t2 s13" role="status">
        {total === null ? hoursText.totalUnknown : hoursText.total(lengthWords(total))}
      </p>
      <div className="stack settings-tight">
        <Toggle checked={form.value.cutiBersamaIsFree} onValue={(cutiBersamaIsFree) => form.change({ cutiBersamaIsFree })}>
          {hoursText.cutiBersama}
        </Toggle>
        <p className="t3 s12">{hoursText.cutiBersamaNote}</p>
        <Toggle checked={form.value.lateCountsNextDay} onValue={(lateCountsNextDay) => form.change({ lateCountsNextDay })}>
          {hoursText.late}
        </Toggle>
      </div>
    </SectionFrame>
  );
}

const times = ['start', 'restStart', 'restEnd', 'end'] as const;

function WeekTable({ form }: { readonly form: SectionForm<HoursForm> }) {
  const { days } = form.value;
  const change = (weekday: number, part: Partial<DayForm>) =>
    form.change({ days: days.map((day, at) => (at === weekday ? { ...day, ...part } : day)) });
  const columns: readonly Column<number>[] = [
    { id: 'day', header: hoursText.day, cell: (weekday) => <b>{weekdayNames[weekday]}</b> },
    ...times.map(
      (name): Column<number> => ({
        id: name,
        header: hoursText[name],
        cell: (weekday) => (
          <CellInput
            label={`${hoursText[name]}, ${weekdayNames[weekday]}`}
            className="settings-time"
            maxLength={5}
            value={days[weekday]?.[name] ?? ''}
            onValue={(value) => change(weekday, { [name]: value })}
            problem={name === 'start' ? form.problems[`day-${weekday}`] : undefined}
          />
        ),
      }),
    ),
    {
      id: 'length',
      header: hoursText.length,
      numeric: true,
      cell: (weekday) => {
        const day = days[weekday];
        const minutes = day ? minutesOfDay(day) : null;
        return minutes === null ? '–' : lengthWords(minutes);
      },
    },
  ];
  return (
    <div className="settings-table">
      <Table
        label={hoursText.table}
        columns={columns}
        rows={workdaysOf(form.value.weekDays)}
        rowKey={String}
        rowProblem={(weekday) => rowProblem(form.problems, `day-${weekday}`, {})}
      />
    </div>
  );
}
