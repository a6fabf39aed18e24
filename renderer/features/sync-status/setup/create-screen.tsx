import { useState } from 'react';
import { showRecoverySheet } from '../../../data/recovery-sheet.ts';
import { hrefOf } from '../../../data/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PassphraseFields } from '../passphrase-fields.tsx';
import { emptyPassphrase, type PassphraseProblems, passphraseProblems } from '../passphrase-form.ts';
import { labelProblem } from '../pc-label.ts';
import { passphraseText } from '../text-pages.ts';
import { useTask } from '../use-task.ts';
import { type ChosenFolder, FolderChoice } from './folder-choice.tsx';
import { createText, wizardText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';
import '../sync-status.css';
import './setup.css';

interface FolderProblems {
  readonly folder?: string;
  readonly label?: string;
}

/** Hubungkan ke folder bersama: the office of this PC becomes one that several PCs share. */
export function CreateScreen() {
  const [stage, setStage] = useState<'folder' | 'passphrase'>('folder');
  const [chosen, setChosen] = useState<ChosenFolder | null>(null);
  const [label, setLabel] = useState('');
  if (stage === 'folder' || !chosen)
    return (
      <FolderStep chosen={chosen} onChosen={setChosen} label={label} onLabel={setLabel} onNext={() => setStage('passphrase')} />
    );
  return <PassphraseStep token={chosen.token} label={label} onBack={() => setStage('folder')} />;
}

interface FolderStepProps {
  readonly chosen: ChosenFolder | null;
  readonly onChosen: (chosen: ChosenFolder) => void;
  readonly label: string;
  readonly onLabel: (label: string) => void;
  readonly onNext: () => void;
}

function FolderStep({ chosen, onChosen, label, onLabel, onNext }: FolderStepProps) {
  const [problems, setProblems] = useState<FolderProblems>({});
  const task = useTask();
  const isTaken = chosen !== null && chosen.offices.length > 0;
  const choose = async () => {
    const answer = await task.run('sync.chooseFolder', {});
    if (answer) onChosen(answer);
  };
  const next = () => {
    const name = labelProblem(label, []);
    const found = {
      ...(chosen === null && { folder: createText.folderMissing }),
      ...(isTaken && { folder: createText.taken }),
      ...(name && { label: name }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) onNext();
  };
  return (
    <WizardFrame
      steps={createText.steps}
      step={0}
      title={createText.folderTitle}
      lead={createText.folderLead}
      problems={problems}
      onSubmit={next}
      back={<ButtonLink href={hrefOf({ screen: 'sinkronisasi' })}>{wizardText.cancel}</ButtonLink>}
      actions={
        <Button type="submit" kind="primary">
          {wizardText.next}
        </Button>
      }
    >
      <FolderChoice
        chosen={chosen}
        onChoose={() => void choose()}
        isBusy={task.busy !== null}
        problem={isTaken ? undefined : problems.folder}
      />
      {isTaken && (
        <Notice
          tone="warn"
          action={
            <ButtonLink size="s" href={hrefOf({ screen: 'sinkronisasi', part: 'gabung' })}>
              {createText.toJoin}
            </ButtonLink>
          }
        >
          {createText.taken}
        </Notice>
      )}
      <div className="sync-narrow">
        <Field label={createText.label} hint={createText.labelHint} error={problems.label}>
          <Input value={label} onValue={onLabel} maxLength={40} spellCheck={false} />
        </Field>
      </div>
      {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
    </WizardFrame>
  );
}

interface PassphraseStepProps {
  readonly token: string;
  readonly label: string;
  readonly onBack: () => void;
}

function PassphraseStep({ token, label, onBack }: PassphraseStepProps) {
  const [form, setForm] = useState(emptyPassphrase);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const task = useTask();
  const create = async () => {
    const found = passphraseProblems(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const made = await task.run('sync.create', { token, label, passphrase: form.passphrase });
    if (made) showRecoverySheet({ words: made.recoveryWords, occasion: 'founded', invite: made.invite, whole: true });
  };
  return (
    <WizardFrame
      steps={createText.steps}
      step={1}
      title={createText.passphraseTitle}
      lead={createText.passphraseLead}
      problems={problems}
      onSubmit={() => void create()}
      back={<Button onClick={onBack}>{wizardText.back}</Button>}
      actions={
        <Button type="submit" kind="primary" busy={task.busy !== null} busyText={createText.creating}>
          {createText.create}
        </Button>
      }
    >
      <div className="sync-narrow stack">
        <PassphraseFields label={passphraseText.label} form={form} onChange={setForm} problems={problems} />
      </div>
      {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
    </WizardFrame>
  );
}
