import { useState } from 'react';
import { deactivatePerson, reactivatePerson } from '../../data/settings-commands.ts';
import { type PersonEntry, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { leavesNoAdmin } from './person-form.ts';
import { problemSentence } from './text.ts';
import { peopleText } from './text-people.ts';

/** Ends or resumes a person's work here. The reason is kept with the act. */
export function PersonActivity({ person, today }: { readonly person: PersonEntry; readonly today: string }) {
  const people = usePantau((state) => state.people);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { id, name } = person;

  const deactivate = async () => {
    if (reason.trim() === '') return setProblem(problemSentence('empty'));
    setBusy(true);
    const done = await deactivatePerson(id, reason.trim());
    setBusy(false);
    if (!done.ok) return setProblem(done.error.sentence);
    setAsking(false);
    toast.show({ text: peopleText.deactivated(name), undo: { run: () => void reactivate() } });
  };
  const reactivate = async () => {
    const done = await reactivatePerson(id);
    if (done.ok) toast.show({ text: peopleText.reactivated(name) });
    else setProblem(done.error.sentence);
  };
  const ask = () => {
    const isLast = leavesNoAdmin(people, { id, posts: person.posts, active: false }, today);
    setProblem(isLast ? problemSentence('last-admin') : undefined);
    if (!isLast) setAsking(true);
  };

  return (
    <Panel title={peopleText.state} icon="info" note={person.active ? peopleText.active : peopleText.inactive}>
      <div className="stack">
        {!asking && problem && <Notice tone="warn">{problem}</Notice>}
        <div className="row wrap">
          {person.active ? (
            <Button kind="danger" onClick={ask}>
              {peopleText.deactivate}
            </Button>
          ) : (
            <Button onClick={() => void reactivate()}>{peopleText.reactivate}</Button>
          )}
          <span className="t2 s13">{peopleText.deactivateNote}</span>
        </div>
      </div>
      <Dialog
        open={asking}
        title={peopleText.deactivateTitle(name)}
        confirmText={peopleText.deactivate}
        cancelText={peopleText.keep}
        onConfirm={() => void deactivate()}
        onCancel={() => setAsking(false)}
        busy={isBusy}
        danger
      >
        <p>{peopleText.deactivateNote}</p>
        <Field label={peopleText.reason} hint={peopleText.reasonHint} error={asking ? problem : undefined}>
          <Input data-first-focus value={reason} onValue={setReason} maxLength={300} />
        </Field>
      </Dialog>
    </Panel>
  );
}
