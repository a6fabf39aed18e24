import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { type Beginning, begin } from '../data/begin.ts';
import { useSetupGoing } from '../data/setup-going.ts';
import { type RebuildProgress, usePantau } from '../data/store.ts';
import { useSync } from '../data/sync.ts';
import { SetupScreen } from '../features/setup/setup-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { ArrivingScreen } from '../features/sync-status/setup/arriving-screen.tsx';
import { JoinScreen } from '../features/sync-status/setup/join-screen.tsx';
import { UnlockScreen } from '../features/sync-status/setup/unlock-screen.tsx';
import { Modal } from '../ui/dialog.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Progress } from '../ui/progress.tsx';
import { ToastProvider, useToast } from '../ui/toast.tsx';
import { ShortcutProvider } from '../ui/use-shortcuts.tsx';
import { appText } from './text.ts';
import { useTheme } from './use-theme.ts';
import { Workplace } from './workplace.tsx';

type Phase = 'opening' | Beginning;

/** Opens the office, then shows what this person may see: the first start, the sign-in, or the work. */
export function App() {
  const [phase, setPhase] = useState<Phase>('opening');
  const [progress, setProgress] = useState<RebuildProgress>();
  const settings = usePantau((state) => state.settings);
  useTheme(settings.theme);
  const open = useCallback(() => void begin(setProgress).then(setPhase), []);
  useEffect(open, [open]);
  return (
    <ShortcutProvider characters={settings.letterShortcuts}>
      <LiveRegion>
        <ToastProvider>
          {phase === 'ready' && <Door />}
          {phase === 'ready' && <Refolding />}
          {phase === 'locked' && <UnlockScreen onOpened={open} />}
          {(phase === 'opening' || phase === 'unreachable') && <Opening phase={phase} progress={progress} />}
        </ToastProvider>
      </LiveRegion>
    </ShortcutProvider>
  );
}

function Door(): ReactNode {
  const founded = usePantau((state) => state.founded);
  const session = usePantau((state) => state.session);
  const isSettingUp = useSetupGoing();
  const [isJoining, setJoining] = useState(false);
  const hasJoined = useSync(({ kind }) => kind === 'open');
  const { hide } = useToast();
  const atWork = session && !session.locked ? session.personId : undefined;
  // What one person may take back is not offered to the next, not even for one frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the toast leaves whenever somebody else comes.
  useLayoutEffect(() => hide(), [atWork, hide]);
  if (!founded && hasJoined) return <ArrivingScreen />;
  if (!founded && isJoining) return <JoinScreen onLeave={() => setJoining(false)} />;
  // A locked or ended session comes first: the rest of Mulai pertama belongs to the Admin who signs in again.
  if (!founded || (isSettingUp && session && !session.locked)) return <SetupScreen onJoin={() => setJoining(true)} />;
  if (!session || session.locked) return <SignInScreen />;
  return <Workplace key={session.personId} />;
}

/** While the views are folded anew nothing on the page is whole: it rests, and what somebody was writing stays. */
function Refolding() {
  const progress = usePantau((state) => state.refolding);
  return (
    <Modal open={progress !== null} label={appText.refolding} onCancel={stay} className="dialog">
      <div className="refolding">
        <h2>{appText.refolding}</h2>
        <p className="t2 s13">{appText.refoldingText}</p>
        {progress && progress.total > 0 && (
          <Progress
            label={appText.refoldingCount}
            value={progress.done}
            max={progress.total}
            detail={appText.counted(words(progress.done), words(progress.total))}
          />
        )}
      </div>
    </Modal>
  );
}

/** Esc does not end it. */
const stay = () => undefined;

const words = (count: number) => count.toLocaleString('id-ID');

function Opening({ phase, progress }: { readonly phase: Phase; readonly progress: RebuildProgress | undefined }) {
  return (
    <main className="start">
      <h1>Pantau</h1>
      {phase === 'unreachable' ? (
        <p role="alert">{appText.notOpened}</p>
      ) : (
        <p role="status">{progress ? appText.rebuilding(words(progress.done), words(progress.total)) : appText.opening}</p>
      )}
      {progress && <progress aria-label={appText.opening} value={progress.done} max={progress.total} />}
    </main>
  );
}
