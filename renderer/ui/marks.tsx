import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { type ActorTone, classes, type StatusTone } from './tone.ts';

export interface BadgeProps {
  readonly tone?: StatusTone | 'turn';
  readonly icon?: IconName;
  readonly look?: 'soft' | 'plain' | 'line' | 'solid';
  readonly className?: string;
  readonly children: ReactNode;
}

/** At most four words about a state. The tone "turn" is gold and means only: it is your turn. */
export function Badge({ tone = 'neutral', icon, look = 'soft', className, children }: BadgeProps) {
  return (
    <span className={classes('badge', tone !== 'neutral' && tone, look !== 'soft' && look, className)}>
      {icon && <Icon name={icon} size={13} />}
      {children}
    </span>
  );
}

export interface RoleTagProps {
  readonly tone: ActorTone;
  readonly children: ReactNode;
}

/** Whose turn: shape and word, so that it survives greyscale paper. */
export function RoleTag({ tone, children }: RoleTagProps) {
  return <span className={`role ${tone}`}>{children}</span>;
}

export interface ChannelChipProps {
  /** Two or three letters. */
  readonly short: string;
  readonly label: string;
  readonly showLabel?: boolean;
}

export function ChannelChip({ short, label, showLabel = false }: ChannelChipProps) {
  return (
    <span className="chan" title={showLabel ? undefined : label}>
      <i aria-hidden="true">{short}</i>
      {showLabel ? label : <span className="sr">{label}</span>}
    </span>
  );
}

export interface AvatarProps {
  readonly initials: string;
  readonly tone?: ActorTone;
  readonly size?: 's' | 'm';
  /** Spoken name; leave out where the name stands beside it. */
  readonly label?: string;
}

export function Avatar({ initials, tone, size = 'm', label }: AvatarProps) {
  const className = classes('av', tone, size === 's' && 's');
  if (label === undefined) {
    return (
      <span className={className} aria-hidden="true">
        {initials}
      </span>
    );
  }
  return (
    <span className={className} title={label}>
      <span aria-hidden="true">{initials}</span>
      <span className="sr">{label}</span>
    </span>
  );
}

export interface MeterProps {
  /** Share of the limit in percent; more than 100 shows a full bar, the text beside it carries the amount. */
  readonly value: number;
  readonly tone?: StatusTone;
  /** Leave out where the same words stand beside the bar. */
  readonly label?: string;
  readonly className?: string;
}

export function Meter({ value, tone = 'ok', label, className }: MeterProps) {
  const shown = Math.max(0, Math.min(100, value));
  const spoken =
    label === undefined
      ? { 'aria-hidden': true }
      : { role: 'meter', 'aria-label': label, 'aria-valuenow': Math.round(shown), 'aria-valuemin': 0, 'aria-valuemax': 100 };
  return (
    <span className={classes('meter', tone, className)} {...spoken}>
      <i style={{ width: `${shown}%` }} />
    </span>
  );
}

/** One key or one combination as printed on the keyboard. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keys}</kbd>;
}
