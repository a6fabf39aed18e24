import { useState } from 'react';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { usePantau } from '../../../data/store.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../use-task.ts';
import { type JoinForm, type JoinProblems, joinProblems, matchByName, matchOpds, type OfficeLook } from './join-form.ts';
import { OwnData } from './own-data.tsx';
import { joinText, wizardText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';

export interface JoinOfficeProps {
  readonly token: string;
  readonly proof: SyncProof;
  readonly look: OfficeLook;
  readonly alone: boolean;
  readonly onBack: () => void;
}

/** The office was found: the name of this PC, and what becomes of data that lies on it already. */
export function JoinOffice({ token, proof, look, alone, onBack }: JoinOfficeProps) {
  const hasOwn = usePantau((state) => state.founded);
  const people = usePantau((state) => state.people);
  const opdList = usePantau((state) => state.opdList);
  const [opds] = useState(() => matchOpds(opdList, look.opdList));
  const [form, setForm] = useState<JoinForm>(() => ({
    label: '',
    own: null,
    people: matchByName(people, look.people),
    opds: opds.open,
  }));
  const [problems, setProblems] = useState<JoinProblems>({});
  const task = useTask();
  const join = async () => {
    const found = joinProblems(form, look, hasOwn);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const own = hasOwn ? (form.own ?? 'fresh') : 'none';
    const joined = await task.run('sync.join', {
      token,
      proof,
      label: form.label,
      own,
      people: own === 'bring' ? { ...form.people } : {},
      opds: own === 'bring' ? { ...opds.sure, ...form.opds } : {},
    });
    // Another journal is open now, so everything is read anew.
    if (joined) location.reload();
  };
  return (
    <WizardFrame
      alone={alone}
      steps={joinText.steps}
      step={1}
      title={joinText.officeTitle(look.officeName)}
      lead={joinText.officeLead(angka(look.operations), look.people.length)}
      problems={problems}
      onSubmit={() => void join()}
      back={<Button onClick={onBack}>{wizardText.back}</Button>}
      actions={
        <Button type="submit" kind="primary" busy={task.busy !== null} busyText={joinText.joining}>
          {joinText.join}
        </Button>
      }
    >
      <div className="sync-narrow">
        <Field label={joinText.label} hint={joinText.labelHint} error={problems.label}>
          <Input value={form.label} onValue={(label) => setForm({ ...form, label })} maxLength={40} spellCheck={false} />
        </Field>
      </div>
      {hasOwn && (
        <OwnData
          people={people}
          opds={opdList.filter(({ id }) => id in form.opds)}
          sureOpds={Object.keys(opds.sure).length}
          look={look}
          form={form}
          onChange={(next) => {
            setForm(next);
            setProblems({});
          }}
          problems={problems}
        />
      )}
      <Notice>{joinText.afterwards}</Notice>
      <div role="status">{task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}</div>
    </WizardFrame>
  );
}
