import type { ComponentProps, ReactNode } from 'react';
import { ColumnHead, type ColumnHeadProps, type DueMark } from './board-parts.tsx';
import { Icon } from './icon.tsx';
import { classes } from './tone.ts';

export interface DenseColumnProps extends ColumnHeadProps {
  readonly label: string;
  /** Search in the column and its order. */
  readonly tools?: ReactNode;
  /** The jump bar. */
  readonly jump?: ReactNode;
  /** "1–9 dari 412" and the way to the list. */
  readonly foot?: ReactNode;
  readonly className?: string;
  /** A VirtualList of DenseHead and DenseRow. */
  readonly children: ReactNode;
}

/** A column of hundreds: rows instead of cards, in sections. */
export function DenseColumn({ label, tools, jump, foot, className, children, ...head }: DenseColumnProps) {
  return (
    <section className={classes('col dense', className)} aria-label={label}>
      <ColumnHead {...head} />
      <div className="dense-tools">{tools}</div>
      <div className="dense-wrap">
        <div className="dense-list">{children}</div>
        {jump}
      </div>
      {foot !== undefined && <div className="dense-foot">{foot}</div>}
    </section>
  );
}

export interface DenseHeadProps {
  readonly tone?: 'bad' | 'warn';
  /** "Lewat batas (23)" */
  readonly label: string;
  readonly action?: { readonly label: string; readonly onRun: () => void } | undefined;
}

export function DenseHead({ tone, label, action }: DenseHeadProps) {
  return (
    <div className={classes('dense-head', tone)}>
      {tone && <Icon name={tone === 'bad' ? 'warning' : 'clock'} size={14} />}
      <h3>{label}</h3>
      {action && (
        <button type="button" onClick={action.onRun}>
          {action.label}
        </button>
      )}
    </div>
  );
}

export interface DenseRowProps extends ComponentProps<'article'> {
  readonly number: string;
  readonly agency?: string;
  readonly due?: DueMark;
  readonly excerpt: string;
  readonly selected?: boolean;
  /** First row below a head: it draws the upper edge. */
  readonly first?: boolean;
}

export function DenseRow({ number, agency, due, excerpt, selected, first, className, ...rest }: DenseRowProps) {
  const look = classes('dense-row', selected && 'is-selected', first && 'first', className);
  return (
    <article
      tabIndex={-1}
      aria-label={[number, agency, due?.text, excerpt].filter(Boolean).join(', ')}
      {...rest}
      className={look}
    >
      <span className="dense-who ell">
        <b>{number}</b>
        {agency}
      </span>
      {due ? <span className={classes('dense-due', due.tone)}>{due.text}</span> : <span />}
      <span className="dense-text ell">{excerpt}</span>
    </article>
  );
}

export interface JumpSection {
  readonly id: string;
  /** "Lewat batas" */
  readonly label: string;
  readonly count: number;
  readonly tone?: 'bad' | 'warn';
}

export interface JumpBarProps {
  readonly label: string;
  readonly sections: readonly JumpSection[];
  readonly current: string;
  readonly onJump: (id: string) => void;
}

/** The whole column at a glance: each section as tall as its share, with its count. */
export function JumpBar({ label, sections, current, onJump }: JumpBarProps) {
  return (
    <nav className="jump" aria-label={label}>
      {sections.map(({ id, label: name, count, tone }) => (
        <button
          key={id}
          type="button"
          className={tone}
          style={{ flexGrow: count }}
          aria-current={id === current || undefined}
          aria-label={`${name}, ${count}`}
          onClick={() => onJump(id)}
        >
          {count}
        </button>
      ))}
    </nav>
  );
}
