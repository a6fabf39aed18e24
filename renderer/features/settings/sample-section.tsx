import { useState } from 'react';
import type { Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { enterSample, leaveSample } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { sectionNames } from './text.ts';
import { sampleText } from './text-pc.ts';

/** Into the sample office and out of it. The window loads again, so that nothing of one office is left in the other. */
export function SampleSection() {
  const sample = usePantau((state) => state.sample);
  const [isBusy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const go = async (move: Promise<Result<null, NotDone>>) => {
    setBusy(true);
    const moved = await move;
    setBusy(false);
    setAsking(false);
    if (moved.ok) location.reload();
    else setNotDone(moved.error.sentence);
  };
  return (
    <Panel title={sectionNames.contoh} icon="box">
      <div className="stack">
        <p className="t2 s13">{sampleText.note}</p>
        {notDone && (
          <Notice tone="bad" title={sampleText.notDone}>
            {notDone}
          </Notice>
        )}
        <p className="b">{sample ? sampleText.inside : sampleText.outside}</p>
        {sample ? (
          <>
            <div className="row wrap">
              <Button kind="primary" busy={isBusy} onClick={() => void go(leaveSample({ discard: false }))}>
                {sampleText.leave}
              </Button>
              <span className="t2 s13">{sampleText.leaveNote}</span>
            </div>
            <div className="row wrap">
              <Button kind="danger" onClick={() => setAsking(true)}>
                {sampleText.discard}
              </Button>
              <span className="t2 s13">{sampleText.discardNote}</span>
            </div>
          </>
        ) : (
          <div className="row wrap">
            <Button kind="primary" busy={isBusy} onClick={() => void go(enterSample())}>
              {sampleText.enter}
            </Button>
            <span className="t2 s13">{sampleText.enterNote}</span>
          </div>
        )}
      </div>
      <Dialog
        open={asking}
        title={sampleText.discardTitle}
        confirmText={sampleText.discard}
        cancelText={sampleText.keep}
        onConfirm={() => void go(leaveSample({ discard: true }))}
        onCancel={() => setAsking(false)}
        busy={isBusy}
        danger
      >
        <p>{sampleText.discardText}</p>
      </Dialog>
    </Panel>
  );
}
