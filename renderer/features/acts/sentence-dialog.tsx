import { useId } from 'react';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/dialog.tsx';
import { actsText } from './text.ts';

export interface Unable {
  readonly title: string;
  /** One sentence for all, or one for each berkas. */
  readonly lines: readonly { readonly number: string; readonly sentence: string }[];
}

/** Nothing can be asked that would help: what is the matter and what to do, with one safe button. */
export function SentenceDialog({ unable, onClose }: { readonly unable: Unable; readonly onClose: () => void }) {
  const heading = useId();
  return (
    <Modal open labelledBy={heading} onCancel={onClose} className="dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <h2 id={heading}>{unable.title}</h2>
        <div className="dialog-body">
          {unable.lines.map(({ number, sentence }) => (
            <p key={number + sentence}>
              {number && <b>{shortNumber(number)}. </b>}
              {sentence}
            </p>
          ))}
        </div>
        <div className="dialog-acts">
          <Button type="submit" data-first-focus>
            {actsText.close}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
