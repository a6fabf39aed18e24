import { IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { boardText } from './text.ts';

/** Why something on the board was not done, and what can be done instead. Spoken by whoever sets it. */
export function BoardNote({ text, onClose }: { readonly text: string | undefined; readonly onClose: () => void }) {
  if (text === undefined) return null;
  return (
    <div className="sop-board-note">
      <Notice tone="warn" action={<IconButton size="s" kind="quiet" icon="close" label={boardText.close} onClick={onClose} />}>
        {text}
      </Notice>
    </div>
  );
}
