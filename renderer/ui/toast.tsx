import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { uiText } from './text.ts';
import { createToastTimer, type ToastClock, type ToastTimer } from './toast-timer.ts';
import { useShortcuts } from './use-shortcuts.tsx';

export interface ToastMessage {
  /** What happened: "OP-2199 diserahkan ke Kasi." Never a problem: that belongs beside the thing. */
  readonly text: string;
  readonly icon?: IconName;
  readonly undo?: { readonly run: () => void; readonly label?: string };
}

interface ToastApi {
  readonly show: (message: ToastMessage) => void;
  readonly hide: () => void;
}

const ToastContext = createContext<ToastApi>({ show: () => undefined, hide: () => undefined });

const browserClock: ToastClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface ToastProviderProps {
  /** Told of every message, so that it can also be found in the history. */
  readonly onHistory?: (message: ToastMessage) => void;
  readonly clock?: ToastClock;
  readonly children: ReactNode;
}

/** Stands once around the application. One message at a time; a new one takes the place of the old. */
export function ToastProvider({ onHistory, clock = browserClock, children }: ToastProviderProps) {
  const [shown, setShown] = useState<{ readonly message: ToastMessage; readonly turn: number }>();
  const hide = useCallback(() => setShown(undefined), []);
  const history = useRef(onHistory);
  useEffect(() => {
    history.current = onHistory;
  });
  const api = useMemo<ToastApi>(
    () => ({
      show: (message) => {
        setShown((before) => ({ message, turn: (before?.turn ?? 0) + 1 }));
        history.current?.(message);
      },
      hide,
    }),
    [hide],
  );
  return (
    <ToastContext value={api}>
      {children}
      <div className="toast-place" role="status">
        {shown && <Toast key={shown.turn} message={shown.message} clock={clock} onEnd={hide} />}
      </div>
    </ToastContext>
  );
}

/** `show({ text: 'OP-2199 diserahkan ke Kasi.', undo: { run } })` */
export function useToast(): ToastApi {
  return use(ToastContext);
}

interface ToastProps {
  readonly message: ToastMessage;
  readonly clock: ToastClock;
  readonly onEnd: () => void;
}

function Toast({ message, clock, onEnd }: ToastProps) {
  const { text, icon = 'check-circle', undo } = message;
  const timer = useRef<ToastTimer>(undefined);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const started = createToastTimer(clock, onEnd);
    timer.current = started;
    started.start();
    return () => started.stop();
  }, [clock, onEnd]);
  const leave = () => {
    // Without this the focus would fall to the page when the button it stands on goes away.
    before.current?.focus();
    onEnd();
  };
  const takeBack = () => {
    leave();
    undo?.run();
  };
  useShortcuts(undo ? [{ keys: 'Ctrl+Z', run: takeBack }] : []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking closely only stops the clock
    <div
      className="toast"
      onPointerEnter={() => timer.current?.hold()}
      onPointerLeave={() => timer.current?.release()}
      onFocus={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        before.current = event.relatedTarget as HTMLElement | null;
        timer.current?.hold();
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && timer.current?.release()}
    >
      <Icon name={icon} size={18} />
      <span className="grow">{text}</span>
      {undo ? (
        <Button size="s" keys="Ctrl Z" onClick={takeBack}>
          {undo.label ?? uiText.undo}
        </Button>
      ) : (
        <IconButton size="s" icon="close" label={uiText.close} onClick={leave} />
      )}
    </div>
  );
}
