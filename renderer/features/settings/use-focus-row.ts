import { type RefObject, useEffect, useState } from 'react';

/** Moves the focus to the field of a row (`data-row`) once it is on the page; for rows that were just added. */
export function useFocusRow(box: RefObject<HTMLElement | null>): (key: string) => void {
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)?.focus();
    setWanted(undefined);
  }, [wanted, box]);
  return setWanted;
}
