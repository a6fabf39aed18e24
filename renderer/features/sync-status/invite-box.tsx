import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { useCopied } from '../../ui/use-copied.ts';
import { dialogText } from './text-pages.ts';

const text = dialogText.invite;

/** The invite as one line to be copied. */
export function InviteBox({ invite }: { readonly invite: string }) {
  const { copied, copy } = useCopied(invite);
  return (
    <>
      <Field label={text.label}>
        <TextArea value={invite} readOnly rows={2} className="mono" onFocus={(event) => event.target.select()} />
      </Field>
      <div className="row">
        <Button icon={copied ? 'check' : 'copy'} onClick={copy}>
          {text.copy}
        </Button>
        <span className="s13 ok" role="status">
          {copied && text.copied}
        </span>
      </div>
    </>
  );
}
