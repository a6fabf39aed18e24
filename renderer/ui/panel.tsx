import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { type ActorTone, classes } from './tone.ts';
import { useScrollStop } from './use-scroll-stop.ts';

interface PanelBase {
  readonly icon?: IconName;
  readonly count?: number | string;
  /** Quiet words beside the title. */
  readonly note?: ReactNode;
  /** Right end of the header: a link, a badge, a button. */
  readonly action?: ReactNode;
  readonly footer?: ReactNode;
  readonly tone?: 'warn' | 'bad' | ActorTone;
  /** Takes the height that is left and scrolls alone. */
  readonly fill?: boolean;
  /** No padding around the body: for lists and tables that draw their own rows. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

export type PanelProps = PanelBase &
  ({ readonly title: ReactNode; readonly label?: never } | { readonly title?: never; readonly label?: string });

/** One subject on one surface. A title names it; a panel without one may carry a spoken label. */
export function Panel({
  title,
  label,
  icon,
  count,
  note,
  action,
  footer,
  tone,
  fill = false,
  flush = false,
  className,
  children,
}: PanelProps) {
  const heading = useId();
  const body = useScrollStop<HTMLDivElement>();
  const name = title === undefined ? (label === undefined ? {} : { 'aria-label': label }) : { 'aria-labelledby': heading };
  return (
    <section className={classes('panel', tone && `is-${tone}`, fill && 'fill', className)} {...name}>
      {title !== undefined && (
        <header>
          {icon && <Icon name={icon} size={18} />}
          <h2 id={heading}>
            {title}
            {count !== undefined && <span className="panel-count">{count}</span>}
          </h2>
          {note !== undefined && <span className="panel-note">{note}</span>}
          {action !== undefined && <span className="panel-action">{action}</span>}
        </header>
      )}
      {children !== undefined && (
        <div className={flush ? 'panel-body flush' : 'panel-body'} {...body}>
          {children}
        </div>
      )}
      {footer !== undefined && <footer>{footer}</footer>}
    </section>
  );
}
