import { IconButton } from '../../ui/button.tsx';
import { useCopied } from '../../ui/use-copied.ts';
import { caseText } from './text.ts';

/** An address as text, shortened in the middle of nothing: its end is cut, and the whole of it goes to the clipboard. */
export function CopyLink({ link }: { readonly link: string }) {
  const { copied, copy } = useCopied(link);
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
        onClick={copy}
      />
    </span>
  );
}
