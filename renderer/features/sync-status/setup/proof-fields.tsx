import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/inputs.tsx';
import { SecretField } from '../../../ui/secret-field.tsx';
import type { ProofForm, ProofProblems } from './join-form.ts';
import { joinText } from './text.ts';

export interface ProofFieldsProps {
  readonly form: ProofForm;
  readonly onChange: (form: ProofForm) => void;
  readonly problems: ProofProblems;
}

/** Invite and passphrase, or the words of the printed sheet. */
export function ProofFields({ form, onChange, problems }: ProofFieldsProps) {
  const isSheet = form.by === 'recovery';
  return (
    <>
      {isSheet ? (
        <Field label={joinText.words} hint={joinText.wordsHint} error={problems.words}>
          <TextArea
            value={form.words}
            onValue={(words) => onChange({ ...form, words })}
            rows={3}
            maxLength={400}
            spellCheck={false}
          />
        </Field>
      ) : (
        <>
          <Field label={joinText.invite} hint={joinText.inviteHint} error={problems.invite}>
            <TextArea
              value={form.invite}
              onValue={(invite) => onChange({ ...form, invite })}
              rows={2}
              maxLength={400}
              spellCheck={false}
              className="mono"
            />
          </Field>
          <div className="sync-narrow">
            <SecretField
              label={joinText.passphrase}
              value={form.passphrase}
              onValue={(passphrase) => onChange({ ...form, passphrase })}
              autoComplete="off"
              error={problems.passphrase}
            />
          </div>
        </>
      )}
      <div>
        <Button kind="quiet" size="s" icon="key" onClick={() => onChange({ ...form, by: isSheet ? 'invite' : 'recovery' })}>
          {isSheet ? joinText.byInvite : joinText.byWords}
        </Button>
      </div>
    </>
  );
}
