import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { actsText } from './text.ts';

/** Says on itself that the text was copied: a message outside the dialog would not be heard. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        size="s"
        icon={copied ? 'check' : 'copy'}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {children}
      </Button>
      <span className="s12 ok" role="status">
        {copied && actsText.copied}
      </span>
    </>
  );
}
