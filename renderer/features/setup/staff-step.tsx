import { useRef, useState } from 'react';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { registerPerson, setSecret } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { passwordProblem } from './passwords.ts';
import type { Problems } from './problems.ts';
import { SetupFrame } from './setup-frame.tsx';
import { StaffFields } from './staff-fields.tsx';
import { emptyStaff, readStaff, type StaffForm } from './staff-form.ts';
import { StaffList } from './staff-list.tsx';
import { setupText } from './text.ts';

const text = setupText.staff;

/** Registered already, but main did not take the password: only that part is tried again. */
interface Unfinished {
  readonly id: string;
  readonly name: string;
}

export interface StaffStepProps {
  readonly form: StaffForm;
  readonly onChange: (form: StaffForm) => void;
  readonly status: string;
  readonly onNext: () => void;
}

/** Each person is recorded as soon as "Tambah pegawai" is pressed. */
export function StaffStep({ form, onChange, status, onNext }: StaffStepProps) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const announce = useAnnounce();
  const fields = useRef<HTMLDivElement>(null);
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null);
  const [notDone, setNotDone] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const finish = async (person: Unfinished) => {
    const set = await setSecret(person.id, 'password', password);
    setUnfinished(set.ok ? null : person);
    if (!set.ok) return setNotDone(text.secretPending(person.name, set.error.sentence));
    setNotDone(null);
    setPassword('');
    onChange(emptyStaff);
    announce(text.added(person.name));
    fields.current?.querySelector('input')?.focus();
  };
  const add = async () => {
    if (unfinished) {
      const problem = passwordProblem(password, form.role === '' ? [] : [form.role]);
      setProblems(problem ? { password: problem } : {});
      return problem ? undefined : finish(unfinished);
    }
    const read = readStaff(form, password, dateAt(Date.now(), zone));
    setProblems(read.ok ? {} : read.error);
    if (!read.ok) return;
    const { description, posts } = read.value;
    const registered = await registerPerson(description, posts);
    if (!registered.ok) return setNotDone(registered.error.sentence);
    return finish({ id: registered.value, name: description.name });
  };
  const submit = async () => {
    if (isBusy) return;
    setBusy(true);
    await add();
    setBusy(false);
  };
  const next = () => {
    if (isBusy) return;
    if (form.name.trim() !== '' && !unfinished) return setNotDone(text.half);
    // Who is recorded without a password is in the list; the Admin sets it in the settings.
    if (unfinished) onChange(emptyStaff);
    onNext();
  };
  return (
    <SetupFrame
      step={3}
      wide
      title={text.title}
      lead={text.lead}
      problems={problems}
      onSubmit={() => void submit()}
      status={status}
      actions={
        <Button kind="primary" onClick={next}>
          {setupText.next}
        </Button>
      }
    >
      <div className="setup-split">
        <div className="stack" ref={fields}>
          <StaffFields
            form={form}
            onChange={onChange}
            password={password}
            onPassword={setPassword}
            problems={problems}
            isRegistered={unfinished !== null}
          />
          <div>
            <Button type="submit" icon="plus" busy={isBusy}>
              {unfinished ? text.setSecret : text.add}
            </Button>
          </div>
          <div role="status" className="setup-status">
            {notDone && <Notice tone="warn">{notDone}</Notice>}
          </div>
        </div>
        <StaffList />
      </div>
    </SetupFrame>
  );
}
