import { describe, expect, test, vi } from 'vitest';
import { createToastTimer, type ToastClock } from '../../../renderer/ui/toast-timer.ts';

function countedClock(): ToastClock & { readonly pass: (ms: number) => void } {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    pass: (ms) => {
      now += ms;
      for (const entry of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(entry);
        entry.run();
      }
    },
  };
}

function started() {
  const clock = countedClock();
  const end = vi.fn();
  const timer = createToastTimer(clock, end);
  timer.start();
  return { clock, end, timer };
}

describe('a toast', () => {
  test('stays ten seconds and ends once', () => {
    const { clock, end } = started();
    clock.pass(9_999);
    expect(end).not.toHaveBeenCalled();
    clock.pass(1);
    clock.pass(60_000);
    expect(end).toHaveBeenCalledOnce();
  });

  test('stays as long as the pointer rests on it, then for the rest of its time', () => {
    const { clock, end, timer } = started();
    clock.pass(4_000);
    timer.hold();
    clock.pass(600_000);
    expect(end).not.toHaveBeenCalled();
    timer.release();
    clock.pass(5_999);
    expect(end).not.toHaveBeenCalled();
    clock.pass(1);
    expect(end).toHaveBeenCalledOnce();
  });

  test('never vanishes right under a leaving pointer', () => {
    const { clock, end, timer } = started();
    clock.pass(9_990);
    timer.hold();
    timer.release();
    clock.pass(1_999);
    expect(end).not.toHaveBeenCalled();
    clock.pass(1);
    expect(end).toHaveBeenCalledOnce();
  });

  test('waits for both the pointer and the focus to leave', () => {
    const { clock, end, timer } = started();
    timer.hold();
    timer.hold();
    timer.release();
    clock.pass(60_000);
    expect(end).not.toHaveBeenCalled();
    timer.release();
    clock.pass(10_000);
    expect(end).toHaveBeenCalledOnce();
  });

  test('ends silently when its place is taken', () => {
    const { clock, end, timer } = started();
    timer.stop();
    clock.pass(60_000);
    expect(end).not.toHaveBeenCalled();
  });
});
