import { useState } from 'react';
import type { UnlockProof } from '#shared/bridge/sync-schemas.ts';
import { useSync } from '../../../data/sync.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SecretField } from '../../../ui/secret-field.tsx';
import { useTask } from '../use-task.ts';
import { wordsOf } from './recovery-words.ts';
import { unlockText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';
import '../sync-status.css';
import './setup.css';

interface Form {
  readonly bySheet: boolean;
  readonly passphrase: string;
  readonly invite: string;
  readonly words: string;
}

type Problems = Partial<Record<'passphrase' | 'invite' | 'words', string>>;

/** Windows lost the keys of this PC: a person gives them back, and nothing is begun anew. */
export function UnlockScreen({ onOpened }: { readonly onOpened: () => void }) {
  const needsInvite = useSync((sync) => sync.kind === 'locked' && sync.needsInvite);
  const [form, setForm] = useState<Form>({ bySheet: false, passphrase: '', invite: '', words: '' });
  const [problems, setProblems] = useState<Problems>({});
  const task = useTask();
  const open = async () => {
    const found = problemsOf(form, needsInvite);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (await task.run('sync.unlock', proofOf(form, needsInvite))) onOpened();
  };
  return (
    <WizardFrame
      alone
      title={unlockText.title}
      lead={unlockText.lead}
      problems={problems}
      onSubmit={() => void open()}
      back={
        <Button kind="quiet" icon="key" onClick={() => setForm({ ...form, bySheet: !form.bySheet })}>
          {form.bySheet ? unlockText.byPassphrase : unlockText.byWords}
        </Button>
      }
      actions={
        <Button type="submit" kind="primary" busy={task.busy !== null} busyText={unlockText.opening}>
          {unlockText.open}
        </Button>
      }
    >
      {form.bySheet ? (
        <Field label={unlockText.words} hint={unlockText.wordsHint} error={problems.words}>
          <TextArea
            value={form.words}
            onValue={(words) => setForm({ ...form, words })}
            rows={3}
            maxLength={400}
            spellCheck={false}
          />
        </Field>
      ) : (
        <>
          <div className="sync-narrow">
            <SecretField
              label={unlockText.passphrase}
              value={form.passphrase}
              onValue={(passphrase) => setForm({ ...form, passphrase })}
              autoComplete="off"
              error={problems.passphrase}
            />
          </div>
          {needsInvite && (
            <Field label={unlockText.invite} hint={unlockText.inviteHint} error={problems.invite}>
              <TextArea
                value={form.invite}
                onValue={(invite) => setForm({ ...form, invite })}
                rows={2}
                maxLength={400}
                spellCheck={false}
                className="mono"
              />
            </Field>
          )}
        </>
      )}
      <div role="status">{task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}</div>
    </WizardFrame>
  );
}

function problemsOf({ bySheet, passphrase, invite, words }: Form, needsInvite: boolean): Problems {
  if (bySheet) return wordsOf(words).length === 0 ? { words: unlockText.wordsMissing } : {};
  return {
    ...(passphrase.trim() === '' && { passphrase: unlockText.passphraseMissing }),
    ...(needsInvite && invite.trim() === '' && { invite: unlockText.inviteMissing }),
  };
}

function proofOf({ bySheet, passphrase, invite, words }: Form, needsInvite: boolean): UnlockProof {
  if (bySheet) return { by: 'recovery', words: [...wordsOf(words)] };
  return { by: 'passphrase', passphrase, invite: needsInvite ? invite.replace(/\s+/g, '') : null };
}
