import { useCallback, useEffect, useRef, useState } from 'react';
import { bridge } from './bridge.ts';

export type DraftState =
  | { readonly kind: 'loading' | 'clean' | 'typing' | 'not-saved' }
  | { readonly kind: 'saved'; readonly at: number };

const silence = 1_000;
const keepNow = 'pantau:keep-drafts';

/** Sends what was typed in the last second to main. Calls reach main in order, so a lock or sign-out that follows finds it kept. */
export function keepDrafts(): void {
  window.dispatchEvent(new Event(keepNow));
}

/**
 * A form that survives everything: each change is kept by main one second after the last key, and on leaving. `state.kind === 'saved'` only
 * after main has synced it. `clear` is called when the form's content became an operation.
 */
export function useFormDraft<T extends object>(
  form: string,
  empty: T,
): {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly clear: (next?: Partial<T>) => void;
  readonly state: DraftState;
} {
  const [value, setValue] = useState(empty);
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const blank = useRef(empty);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDirty = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (!isDirty.current) return;
    isDirty.current = false;
    const answer = await bridge.call('draft.write', { form, content: JSON.stringify(latest.current) });
    if (!isDirty.current) setState(answer.ok ? { kind: 'saved', at: answer.value.savedAt } : { kind: 'not-saved' });
  }, [form]);

  useEffect(() => {
    let current = true;
    bridge.call('draft.read', { form }).then((answer) => {
      if (!current || isDirty.current) return;
      const stored = answer.ok ? answer.value : null;
      if (stored) {
        latest.current = { ...latest.current, ...(JSON.parse(stored.content) as Partial<T>) }; // Written by this hook for this form.
        setValue(latest.current);
      }
      setState(stored ? { kind: 'saved', at: stored.savedAt } : { kind: 'clean' });
    });
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    window.addEventListener(keepNow, leave);
    return () => {
      current = false;
      window.removeEventListener('pagehide', leave);
      window.removeEventListener(keepNow, leave);
      void save();
    };
  }, [form, save]);

  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      isDirty.current = true;
      setValue(latest.current);
      setState({ kind: 'typing' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), silence);
    },
    [save],
  );

  const clear = useCallback(
    (next: Partial<T> = {}) => {
      clearTimeout(timer.current);
      isDirty.current = false;
      latest.current = { ...blank.current, ...next };
      setValue(latest.current);
      setState({ kind: 'clean' });
      void bridge.call('draft.write', { form, content: null });
    },
    [form],
  );

  return { value, change, clear, state };
}
