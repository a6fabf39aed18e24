import { type ReactNode, useState } from 'react';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
import { hrefOf } from '../../../data/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../use-task.ts';
import { type ChosenFolder, FolderChoice } from './folder-choice.tsx';
import { emptyProof, type OfficeLook, type ProofForm, type ProofProblems, proofOf, proofProblems } from './join-form.ts';
import { JoinOffice } from './join-office.tsx';
import { ProofFields } from './proof-fields.tsx';
import { joinText, wizardText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';
import '../sync-status.css';
import './setup.css';

export interface JoinScreenProps {
  /** Mulai pertama of an empty PC, where nobody is signed in; the way back to it. */
  readonly onLeave?: () => void;
}

interface Seen {
  readonly token: string;
  readonly proof: SyncProof;
  readonly look: OfficeLook;
}

/** Gabung ke kantor: this PC takes part in an office that lies in a shared folder. */
export function JoinScreen({ onLeave }: JoinScreenProps) {
  const [chosen, setChosen] = useState<ChosenFolder | null>(null);
  const [form, setForm] = useState(emptyProof);
  const [seen, setSeen] = useState<Seen | null>(null);
  const alone = onLeave !== undefined;
  const leave = alone ? (
    <Button onClick={onLeave}>{wizardText.cancel}</Button>
  ) : (
    <ButtonLink href={hrefOf({ screen: 'sinkronisasi' })}>{wizardText.cancel}</ButtonLink>
  );
  if (seen) return <JoinOffice {...seen} alone={alone} onBack={() => setSeen(null)} />;
  return (
    <FindOffice alone={alone} leave={leave} chosen={chosen} onChosen={setChosen} form={form} onForm={setForm} onSeen={setSeen} />
  );
}

interface FindOfficeProps {
  readonly alone: boolean;
  readonly leave: ReactNode;
  readonly chosen: ChosenFolder | null;
  readonly onChosen: (chosen: ChosenFolder) => void;
  readonly form: ProofForm;
  readonly onForm: (form: ProofForm) => void;
  readonly onSeen: (seen: Seen) => void;
}

function FindOffice({ alone, leave, chosen, onChosen, form, onForm, onSeen }: FindOfficeProps) {
  const [problems, setProblems] = useState<ProofProblems & { readonly folder?: string }>({});
  const task = useTask();
  const choose = async () => {
    const answer = await task.run('sync.chooseFolder', {});
    if (answer) onChosen(answer);
  };
  const look = async () => {
    const found = {
      ...(chosen === null && { folder: joinText.folderMissing }),
      ...(chosen?.offices.length === 0 && { folder: joinText.nothingThere }),
      ...proofProblems(form),
    };
    setProblems(found);
    if (chosen === null || Object.keys(found).length > 0) return;
    const proof = proofOf(form);
    const answer = await task.run('sync.look', { token: chosen.token, proof });
    if (answer) onSeen({ token: chosen.token, proof, look: answer });
  };
  return (
    <WizardFrame
      alone={alone}
      steps={joinText.steps}
      step={0}
      title={joinText.title}
      lead={joinText.lead}
      problems={problems}
      onSubmit={() => void look()}
      back={leave}
      actions={
        <Button type="submit" kind="primary" busy={task.busy === 'sync.look'} busyText={joinText.looking}>
          {joinText.look}
        </Button>
      }
    >
      <FolderChoice
        chosen={chosen}
        onChoose={() => void choose()}
        isBusy={task.busy === 'sync.chooseFolder'}
        problem={problems.folder}
      />
      <ProofFields form={form} onChange={onForm} problems={problems} />
      <div role="status">{task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}</div>
    </WizardFrame>
  );
}
