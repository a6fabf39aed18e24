import { useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { boardText } from './text.ts';

export interface BoardNoteProps {
  /** Why something was not done, and what can be done instead. Spoken by whoever sets it. */
  readonly note: string | undefined;
  /** Berkas that are open and cannot be shown here. */
  readonly unknown: number;
  readonly onClose: () => void;
}

/** What a person must know about the board itself; a refusal goes before the rest. */
export function BoardNote({ note, unknown, onClose }: BoardNoteProps) {
  const [isTold, setTold] = useState(false);
  const missing = unknown > 0 && !isTold ? boardText.newerSop(unknown) : undefined;
  const text = note ?? missing;
  if (text === undefined) return null;
  const close = () => (note === undefined ? setTold(true) : onClose());
  return (
    <div className="sop-board-note">
      <Notice tone="warn" action={<IconButton size="s" kind="quiet" icon="close" label={boardText.close} onClick={close} />}>
        {text}
      </Notice>
    </div>
  );
}
