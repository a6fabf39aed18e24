import { useState } from 'react';
import { enterSample } from '../../data/settings-commands.ts';
import { restoreOffice } from '../../data/setup.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.welcome;

type Busy = 'restore' | 'sample' | null;

export interface WelcomeStepProps {
  readonly onSetup: () => void;
  readonly onJoin: () => void;
}

/** Four ways to begin; none of them can harm another. */
export function WelcomeStep({ onSetup, onJoin }: WelcomeStepProps) {
  const [busy, setBusy] = useState<Busy>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const restore = async () => {
    setBusy('restore');
    setProblem(null);
    const done = await restoreOffice();
    setBusy(null);
    if (done.ok) setRestored(done.value);
    else setProblem(done.error.sentence);
  };
  const look = async () => {
    setBusy('sample');
    setProblem(null);
    const entered = await enterSample();
    if (entered.ok) return location.reload();
    setBusy(null);
    setProblem(entered.error.sentence);
  };
  if (restored !== null) return <Restored count={restored} />;
  return (
    <SetupFrame title={text.title} lead={text.lead}>
      <div className="setup-ways">
        <Way icon="building" title={text.setup} note={text.setupNote} onChoose={onSetup} isIdle={busy !== null} />
        <Way icon="users" title={text.join} note={text.joinNote} onChoose={onJoin} isIdle={busy !== null} />
        <Way
          icon="database"
          title={busy === 'restore' ? text.restoring : text.restore}
          note={text.restoreNote}
          onChoose={() => void restore()}
          isIdle={busy !== null}
        />
        <Way
          icon="eye"
          title={busy === 'sample' ? text.filling : text.sample}
          note={text.sampleNote}
          onChoose={() => void look()}
          isIdle={busy !== null}
        />
      </div>
      <div role="status" className="setup-status">
        {problem && <Notice tone="bad">{problem}</Notice>}
      </div>
    </SetupFrame>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly onChoose: () => void;
  /** Another way is on its way; pressing does nothing. */
  readonly isIdle: boolean;
}

function Way({ icon, title, note, onChoose, isIdle }: WayProps) {
  return (
    <button type="button" className="setup-way" aria-disabled={isIdle || undefined} onClick={isIdle ? undefined : onChoose}>
      <Icon name={icon} size={24} />
      <span>
        <b>{title}</b>
        <span>{note}</span>
      </span>
      <Icon name="chevron-right" size={18} className="t3" />
    </button>
  );
}

function Restored({ count }: { readonly count: number }) {
  return (
    <SetupFrame
      title={text.restore}
      lead={text.restoredNote}
      onSubmit={() => location.reload()}
      actions={
        <Button type="submit" kind="primary">
          {text.openRestored}
        </Button>
      }
    >
      <Notice tone="ok">{text.restored(count.toLocaleString('id-ID'))}</Notice>
    </SetupFrame>
  );
}
