import { useEffect, useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { caseText } from './text.ts';

/** An address as text, shortened in the middle of nothing: its end is cut, and the whole of it goes to the clipboard. */
export function CopyLink({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className="case-source">
      <span className="grow ell" title={link}>
        {link.replace(/^https?:\/\/(www\.)?/, '')}
      </span>
      <IconButton
        size="s"
        kind="quiet"
        icon={copied ? 'check' : 'copy'}
        label={copied ? caseText.copied : caseText.copyLink}
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      />
    </span>
  );
}
