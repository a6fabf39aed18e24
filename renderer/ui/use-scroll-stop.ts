import { type RefObject, useEffect, useRef, useState } from 'react';

/** Spread on a box that may scroll: while it does, and holds nothing that takes the focus, it is a tab stop, so that the keyboard can scroll it. */
export function useScrollStop<Box extends HTMLElement>(): {
  readonly ref: RefObject<Box | null>;
  readonly tabIndex: 0 | undefined;
} {
  const ref = useRef<Box>(null);
  const [stop, setStop] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const look = () => {
      const scrolls = box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
      setStop(
        scrolls &&
          getComputedStyle(box).overflow !== 'visible' &&
          box.querySelector('a, button, input, select, [tabindex]') === null,
      );
    };
    // The observer looks first by itself, after the layout.
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return { ref, tabIndex: stop ? 0 : undefined };
}
