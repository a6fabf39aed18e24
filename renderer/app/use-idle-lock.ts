import { useEffect } from 'react';
import { lockSession } from '../data/session.ts';
import { usePantau } from '../data/store.ts';

/** Locks the screen after the minutes of this PC without a key or a pointer. Drafts are kept, so nothing typed is lost. */
export function useIdleLock(): void {
  const minutes = usePantau((state) => state.settings.idleLockMinutes);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void lockSession(), minutes * 60_000);
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
    for (const sign of signs) window.addEventListener(sign, wake, { passive: true });
    wake();
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, [minutes]);
}
