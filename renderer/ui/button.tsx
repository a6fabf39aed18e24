import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { uiText } from './text.ts';
import { classes } from './tone.ts';

export type ButtonKind = 'default' | 'primary' | 'soft' | 'quiet' | 'danger' | 'danger-fill';
export type ButtonSize = 's' | 'm' | 'l';

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** Shortcut printed inside the button, such as "Ctrl N". */
  readonly keys?: string;
}

export interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Keeps its width and ignores clicks while the work goes on. */
  readonly busy?: boolean;
  readonly busyText?: string;
}

function buttonClass(
  kind: ButtonKind = 'default',
  size: ButtonSize = 'm',
  ...more: readonly (string | false | undefined)[]
): string {
  return classes('btn', kind !== 'default' && kind, size !== 'm' && size, ...more);
}

/** A verb and its object. A primary button is never disabled for missing data: pressing it names what is missing. */
export function Button(props: ButtonProps) {
  const {
    kind,
    size,
    icon,
    iconAfter,
    keys,
    busy = false,
    busyText = uiText.saving,
    className,
    onClick,
    children,
    ...rest
  } = props;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, size, className, busy && 'is-busy')}
      onClick={click}
      aria-busy={busy || undefined}
    >
      <span className="btn-label">
        <Contents size={size} icon={icon} iconAfter={iconAfter} keys={keys}>
          {children}
        </Contents>
      </span>
      {busy && (
        <span className="btn-busy">
          <Icon name="sync" size={16} />
          <span className="ell">{busyText}</span>
        </span>
      )}
    </button>
  );
}

export interface ButtonLinkProps extends ComponentProps<'a'>, Look {
  readonly href: string;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({ kind, size, icon, iconAfter, keys, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass(kind, size, className)}>
      <span className="btn-label">
        <Contents size={size} icon={icon} iconAfter={iconAfter} keys={keys}>
          {children}
        </Contents>
      </span>
    </a>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
}

/** Only for print, back, zoom, eye, arrows and close; everything else carries a word. */
export function IconButton({ icon, label, kind, size, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={buttonClass(kind, size, 'icon', className)}>
      <Icon name={icon} size={size === 's' ? 17 : 18} />
    </button>
  );
}

/** Buttons that share one frame, such as previous and next. */
export function ButtonSet({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="btnset" aria-label={label}>
      {children}
    </fieldset>
  );
}

interface ContentsProps {
  readonly size: ButtonSize | undefined;
  readonly icon: IconName | undefined;
  readonly iconAfter: IconName | undefined;
  readonly keys: string | undefined;
  readonly children: ReactNode;
}

function Contents({ size, icon, iconAfter, keys, children }: ContentsProps) {
  const iconSize = size === 's' ? 15 : 18;
  return (
    <>
      {icon && <Icon name={icon} size={iconSize} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={iconAfter.startsWith('chevron') ? 15 : iconSize} />}
      {keys && <kbd className="kbd">{keys}</kbd>}
    </>
  );
}
