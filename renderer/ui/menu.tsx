import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { typeaheadIndex } from './roving-index.ts';
import { classes } from './tone.ts';
import { useRoving } from './use-roving.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Quiet words at the right: a key, a count. */
  readonly note?: string;
  /** true or false makes the entry a choice with a tick. */
  readonly checked?: boolean;
  /** Why it cannot be chosen now; shown below the label. */
  readonly refused?: string;
  readonly danger?: boolean;
  /** Draws a line above. */
  readonly apart?: boolean;
}

export interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

/** The open menu: one tab stop, arrows and first letters move, Enter chooses, Esc closes. */
export function MenuList({ label, items, onSelect, onClose }: MenuListProps) {
  const checkedAt = items.findIndex((item) => item.checked === true);
  const [active, setActive] = useState(Math.max(0, checkedAt));
  const roving = useRoving<HTMLDivElement>({ count: items.length, loop: true, active, onActive: setActive });
  const typed = useRef({ text: '', at: 0 });
  // Only once: ticking an entry must not move the focus of a menu that stays open.
  const enter = useRef(() => roving.focusItem(Math.max(0, checkedAt)));
  useEffect(() => enter.current(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    roving.box.onKeyDown(event);
    // An open menu takes every key, so that no shortcut of the page fires under it.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    const text = event.timeStamp - typed.current.at > 700 ? event.key : typed.current.text + event.key;
    typed.current = { text, at: event.timeStamp };
    const found = typeaheadIndex(
      items.map((item) => item.label),
      text,
      active,
    );
    if (found !== undefined) roving.focusItem(found);
  };
  return (
    <div className="menu-list" role="menu" aria-label={label} ref={roving.box.ref} onKeyDown={onKeyDown}>
      {items.map((item, at) => (
        <button
          key={item.id}
          type="button"
          className={classes('menu-item', item.danger && 'bad', item.apart && 'apart')}
          {...menuRole(item.checked)}
          aria-disabled={item.refused !== undefined || undefined}
          {...roving.item(at)}
          onClick={() => item.refused === undefined && onSelect(item.id)}
        >
          {item.checked !== undefined && <span className="menu-tick">{item.checked && <Icon name="check" size={15} />}</span>}
          {item.icon && <Icon name={item.icon} size={16} />}
          <span className="grow">
            {item.label}
            {item.refused !== undefined && <small>{item.refused}</small>}
          </span>
          {item.note !== undefined && <span className="menu-note">{item.note}</span>}
        </button>
      ))}
    </div>
  );
}

function menuRole(checked: boolean | undefined) {
  return checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);
}

export interface MenuButtonProps {
  /** Name of the menu, and of the button where `children` is only a picture. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onSelect: (id: string) => void;
  /** Stays open for several choices. */
  readonly many?: boolean;
  readonly className?: string;
  /** Spoken name of the button where it differs from its visible words. */
  readonly buttonLabel?: string;
  readonly children?: ReactNode;
}

/** A button that opens a menu below itself. Without children it shows the label and a chevron. */
export function MenuButton({ label, items, onSelect, many = false, className = 'btn', buttonLabel, children }: MenuButtonProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const close = () => {
    popover.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={buttonLabel}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          button.current?.click();
        }}
      >
        {children ?? (
          <span className="btn-label">
            {label}
            <Icon name="chevron-down" size={15} />
          </span>
        )}
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className="menu"
        onToggle={(event: ToggleEvent) => setOpen(event.newState === 'open')}
      >
        {open && (
          <MenuList
            label={label}
            items={items}
            onClose={close}
            onSelect={(chosen) => {
              if (!many) close();
              onSelect(chosen);
            }}
          />
        )}
      </div>
    </>
  );
}
