import type { Clock, EpochMs } from '#shared/kernel/ports.ts';

/** The clock of a made-up past: it shows the instant it was set to, and the real one again after `set(null)`. */
export interface SettableClock extends Clock {
  set(instant: EpochMs | null): void;
}

export function createSettableClock(real: Clock): SettableClock {
  let shown: EpochMs | null = null;
  return {
    now: () => shown ?? real.now(),
    set: (instant) => {
      shown = instant;
    },
  };
}
