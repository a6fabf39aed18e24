import { useEffect, useState } from 'react';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { Result } from '#shared/kernel/result.ts';
import { bridgeSentence } from '../../data/bridge-sentences.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { signInText } from './text.ts';

export interface Attempt {
  readonly isBusy: boolean;
  /** Why the last try did not open the door; counts down while nobody may try. */
  readonly problem: string | null;
  readonly refuse: (sentence: string) => void;
  readonly run: (work: () => Promise<Result<unknown, BridgeError>>) => Promise<void>;
}

/** One try after the other. `words` replaces the sentence of a refusal where this form can say it better. */
export function useAttempt(words: Partial<Record<BridgeError['code'], string>> = {}): Attempt {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState(0);
  const wait = useCountdown(until);
  const announce = useAnnounce();
  const run = async (work: () => Promise<Result<unknown, BridgeError>>) => {
    // Pressing while the door waits would only repeat what stands beside it.
    if (isBusy || wait > 0) return;
    setBusy(true);
    const tried = await work();
    setBusy(false);
    if (tried.ok) return;
    const sentence = words[tried.error.code] ?? bridgeSentence(tried.error);
    if (tried.error.code === 'locked-out') setUntil(Date.now() + (tried.error.wait ?? 0) * 1_000);
    setProblem(sentence);
    announce(sentence);
  };
  const isWaiting = until > 0;
  useEffect(() => {
    if (!isWaiting || wait > 0) return;
    setUntil(0);
    setProblem(null);
    announce(signInText.again);
  }, [isWaiting, wait, announce]);
  return {
    isBusy,
    problem: wait > 0 ? bridgeSentence({ code: 'locked-out', wait }) : problem,
    refuse: setProblem,
    run,
  };
}

/** Whole seconds until an instant; 0 when it has passed. */
function useCountdown(until: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((until - Date.now()) / 1_000));
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    look();
    if (until <= Date.now()) return;
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
