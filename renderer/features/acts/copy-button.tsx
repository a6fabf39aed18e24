import { Button } from '../../ui/button.tsx';
import { useCopied } from '../../ui/use-copied.ts';
import { actsText } from './text.ts';

/** Says on itself that the text was copied: a message outside the dialog would not be heard. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const { copied, copy } = useCopied(text);
  return (
    <>
      <Button size="s" icon={copied ? 'check' : 'copy'} onClick={copy}>
        {children}
      </Button>
      <span className="s12 ok" role="status">
        {copied && actsText.copied}
      </span>
    </>
  );
}
