import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type NoticeTone = 'info' | 'ok' | 'warn' | 'bad';

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', ok: 'check-circle', warn: 'warning', bad: 'warning' };

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly icon?: IconName;
  /** What happened, in bold; the children say what can be done. */
  readonly title?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Inside the panel it concerns; stays until solved. */
export function Notice({ tone = 'info', icon = ICONS[tone], title, action, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`}>
      <Icon name={icon} size={18} />
      <div className="grow">
        {title !== undefined && <b>{title}</b>} {children}
      </div>
      {action}
    </div>
  );
}

export interface BannerProps {
  readonly tone?: 'info' | 'warn' | 'bad';
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Links and small buttons at the right. */
  readonly actions?: ReactNode;
}

/** Concerns the whole page; at most one, the most serious. */
export function Banner({ tone = 'warn', icon = tone === 'info' ? 'info' : 'warning', title, children, actions }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role="status">
      <Icon name={icon} size={18} />
      <span className="grow">
        <b>{title}</b> {children}
      </span>
      {actions}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** When something will appear here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} className="t3" />
      <b>{title}</b>
      {children !== undefined && <span>{children}</span>}
      {action}
    </div>
  );
}

export interface SkeletonProps {
  readonly kind?: 'rows' | 'cards';
  readonly count?: number;
  /** Said aloud at once and shown after 3 seconds: "Membuka 8.412 berkas…" */
  readonly text: string;
}

/** The shape of what comes. Nothing shows in the first 300 ms. */
export function Skeleton({ kind = 'rows', count = 4, text }: SkeletonProps) {
  const shapes = Array.from({ length: count }, (_, at) => `bar-${at}`);
  return (
    <div className={`skeleton ${kind}`} role="status">
      {shapes.map((shape) => (
        <span key={shape} className="sk" aria-hidden="true" />
      ))}
      <span className="skeleton-text">{text}</span>
    </div>
  );
}
