import { useEffect, useRef, useState } from 'react';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { Result } from '#shared/kernel/result.ts';
import { bridgeSentence } from '../../data/bridge-sentences.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { signInText } from './text.ts';

export interface Attempt {
  readonly isBusy: boolean;
  /** Why the last try did not open the door; counts down while nobody may try. */
  readonly problem: string | null;
  /** Grows with every refusal, so that the second equal one is noticed too. */
  readonly turn: number;
  readonly refuse: (sentence: string) => void;
  readonly run: (work: () => Promise<Result<unknown, BridgeError>>) => Promise<void>;
}

/** One try after the other. `words` replaces the sentence of a refusal where this form can say it better. */
export function useAttempt(words: Partial<Record<BridgeError['code'], string>> = {}): Attempt {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [wait, startWait] = useCountdown();
  const announce = useAnnounce();
  const refuse = (sentence: string) => {
    setProblem(sentence);
    setTurn((before) => before + 1);
  };
  const run = async (work: () => Promise<Result<unknown, BridgeError>>) => {
    // Pressing while the door waits would only repeat what stands beside it.
    if (isBusy || wait > 0) return;
    setBusy(true);
    const tried = await work();
    setBusy(false);
    if (tried.ok) return;
    const sentence = words[tried.error.code] ?? bridgeSentence(tried.error);
    if (tried.error.code === 'locked-out') startWait(tried.error.wait ?? 0);
    refuse(sentence);
    announce(sentence);
  };
  const wasWaiting = useRef(false);
  useEffect(() => {
    if (wasWaiting.current && wait === 0) {
      setProblem(null);
      announce(signInText.again);
    }
    wasWaiting.current = wait > 0;
  }, [wait, announce]);
  return {
    isBusy,
    problem: wait > 0 ? bridgeSentence({ code: 'locked-out', wait }) : problem,
    turn,
    refuse,
    run,
  };
}

/** Whole seconds that are left of a wait; 0 when there is none. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [clock, setClock] = useState({ until: 0, now: 0 });
  const left = Math.max(0, Math.ceil((clock.until - clock.now) / 1_000));
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setClock(({ until }) => ({ until, now: Date.now() })), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const start = (seconds: number) => {
    const now = Date.now();
    setClock({ until: now + seconds * 1_000, now });
  };
  return [left, start];
}
