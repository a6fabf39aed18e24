import { type FormEvent, useState } from 'react';
import type { HolidayKind } from '#shared/calendar/holiday.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { OfficeHoliday } from './holiday-list.ts';
import { isFree, type Problems, stillWrong, textProblems } from './problems.ts';
import { DraftWords } from './section-frame.tsx';
import { problemSentence } from './text.ts';
import { holidayKindNames, holidayText } from './text-time.ts';
import { useFocusProblem } from './use-focus-problem.ts';

const kinds: readonly HolidayKind[] = ['libur_nasional', 'cuti_bersama', 'libur_daerah'];
const empty: Omit<OfficeHoliday, 'verified'> = { date: '', kind: 'libur_nasional', name: '', basis: '' };

/** Adds one day; what is typed survives leaving the screen. Answers true when the day was recorded. */
export function HolidayForm({ onAdd }: { readonly onAdd: (holiday: OfficeHoliday) => Promise<boolean> }) {
  const form = useFormDraft('pengaturan-hari-libur', empty);
  const [refused, setRefused] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const frame = useFocusProblem(refused);
  const { date, kind, name, basis } = form.value;
  const found = textProblems({ date, name, basis }, ['date', 'name', 'basis']);
  const problems = stillWrong(refused, found);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(found);
    if (!isFree(found) || isBusy) return;
    setBusy(true);
    const added = await onAdd({ date, kind, name: name.trim(), basis: basis.trim(), verified: false });
    setBusy(false);
    // The decree stays: the next day mostly stands in the same one.
    if (added) form.clear({ kind, basis });
  };

  return (
    <form ref={frame} onSubmit={(event) => void add(event)} noValidate>
      <Panel
        title={holidayText.add}
        icon="plus"
        footer={
          <>
            <Button type="submit" busy={isBusy}>
              {holidayText.addButton}
            </Button>
            <span className="grow">{holidayText.addNote}</span>
            <DraftWords draft={form.state} />
          </>
        }
      >
        <div className="stack">
          <div className="field-row">
            <DateField
              label={holidayText.date}
              value={date}
              onValue={(value) => form.change({ date: value })}
              error={problemSentence(problems.date)}
            />
            <Field label={holidayText.kind}>
              <Select
                value={kind}
                options={kinds.map((value) => ({ value, label: holidayKindNames[value] }))}
                onValue={(value) => form.change({ kind: kinds.find((known) => known === value) ?? kind })}
              />
            </Field>
          </div>
          <div className="field-row">
            <Field label={holidayText.name} error={problemSentence(problems.name)}>
              <Input value={name} onValue={(value) => form.change({ name: value })} />
            </Field>
            <Field label={holidayText.basis} error={problemSentence(problems.basis)}>
              <Input value={basis} onValue={(value) => form.change({ basis: value })} />
            </Field>
          </div>
        </div>
      </Panel>
    </form>
  );
}
