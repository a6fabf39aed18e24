/** The part of a clock that a toast needs; the browser's own in the application, a counted one in a test. */
export interface ToastClock {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface ToastTimer {
  start(): void;
  /** Pointer or focus came in: time stands still. */
  hold(): void;
  /** Pointer and focus have left: the rest of the time runs, at least a moment to look again. */
  release(): void;
  stop(): void;
}

export const TOAST_MS = 10_000;
const LAST_MOMENT_MS = 2_000;

/** Counts down while nobody looks closely. `onEnd` runs once. */
export function createToastTimer(clock: ToastClock, onEnd: () => void, duration = TOAST_MS): ToastTimer {
  let left = duration;
  let since = 0;
  let holds = 0;
  let cancel: (() => void) | undefined;

  const run = () => {
    since = clock.now();
    cancel = clock.after(left, () => {
      cancel = undefined;
      onEnd();
    });
  };
  const pause = () => {
    if (cancel === undefined) return;
    cancel();
    cancel = undefined;
    left = Math.max(LAST_MOMENT_MS, left - (clock.now() - since));
  };
  return {
    start: run,
    hold() {
      holds += 1;
      pause();
    },
    release() {
      holds = Math.max(0, holds - 1);
      if (holds === 0 && cancel === undefined) run();
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
