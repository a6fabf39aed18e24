import { useEffect, useLayoutEffect, useRef } from 'react';
import { MenuList, type MenuListProps } from './menu.tsx';

export interface ContextMenuProps extends MenuListProps {
  /** Where the pointer was, or the corner of the focused thing; undefined keeps the menu closed. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** The menu of a thing on the page. It takes the focus and gives it back to that thing. */
export function ContextMenu({ at, onSelect, onClose, ...list }: ContextMenuProps) {
  const popover = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const menu = popover.current;
    if (at === undefined || menu === null) return;
    if (!menu.contains(document.activeElement)) opener.current = document.activeElement;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
    return () => menu.hidePopover();
  }, [at]);
  // A popover that closes itself would do so on releasing the very button that opened it.
  useEffect(() => {
    if (at === undefined) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && popover.current?.contains(event.target)) return;
      close.current();
    };
    document.addEventListener('pointerdown', leave, true);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      window.removeEventListener('blur', leave);
    };
  }, [at]);
  const giveBack = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onClose();
  };
  return (
    <div ref={popover} popover="manual" className="menu at-point">
      {at !== undefined && (
        <MenuList
          {...list}
          onClose={giveBack}
          onSelect={(chosen) => {
            giveBack();
            onSelect(chosen);
          }}
        />
      )}
    </div>
  );
}
