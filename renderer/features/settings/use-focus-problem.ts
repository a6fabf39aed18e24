import { type RefObject, useEffect, useRef } from 'react';

/** After a form was refused, the focus goes to the first field that must be mended. Give the result to the form as its ref. */
export function useFocusProblem(problems: object | undefined): RefObject<HTMLFormElement | null> {
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  return frame;
}
