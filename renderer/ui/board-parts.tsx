import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Avatar, Badge, ChannelChip, RoleTag } from './marks.tsx';
import { uiText } from './text.ts';
import { type ActorTone, classes, type StatusTone } from './tone.ts';

export interface DueMark {
  readonly tone: StatusTone;
  readonly text: string;
  readonly icon?: IconName;
}

const DUE_ICONS: Readonly<Record<StatusTone, IconName>> = {
  neutral: 'clock',
  warn: 'clock',
  bad: 'warning',
  info: 'plus',
  ok: 'check',
};

export interface CardProps extends ComponentProps<'article'> {
  readonly number: string;
  readonly channel?: { readonly short: string; readonly label: string };
  readonly excerpt: string;
  readonly agency?: string;
  readonly due?: DueMark;
  readonly assignee?: { readonly initials: string; readonly tone: ActorTone; readonly name?: string };
  /** Why it came back, in three words. */
  readonly returned?: string;
  /** Two versions wait for a decision: "Bertabrakan". */
  readonly contested?: string;
  readonly late?: boolean;
  readonly soon?: boolean;
  readonly selected?: boolean;
  /** "Belum terkirim" */
  readonly unsent?: string;
  readonly focused?: boolean;
  readonly dragged?: boolean;
}

/** A card says what, whose and until when; it never names a citizen. */
export function Card(props: CardProps) {
  const {
    number,
    channel,
    excerpt,
    agency,
    due,
    assignee,
    returned,
    contested,
    late,
    soon,
    selected,
    unsent,
    focused,
    dragged,
    className,
    ...rest
  } = props;
  const look = classes(
    'card',
    late && 'late',
    soon && !late && 'soon',
    selected && 'is-selected',
    unsent !== undefined && 'is-unsent',
    focused && 'is-focus',
    dragged && 'is-drag',
    className,
  );
  const spoken = [`${number}: ${excerpt}`, returned, contested, due?.text, unsent, selected && uiText.selected]
    .filter(Boolean)
    .join(', ');
  return (
    <article tabIndex={-1} aria-label={spoken} {...rest} className={look}>
      <div className="card-top">
        {number}
        {channel && <ChannelChip {...channel} />}
      </div>
      <div className="card-text">{excerpt}</div>
      {returned !== undefined && <CardFlag icon="return" text={returned} />}
      {contested !== undefined && <CardFlag icon="warning" text={contested} />}
      {agency !== undefined && (
        <div className="card-agency">
          <Icon name="building" size={14} className="t3" />
          <span className="ell">{agency}</span>
        </div>
      )}
      <div className="card-foot">
        <CardBadge due={due} unsent={unsent} selected={selected} />
        {assignee && (
          <Avatar size="s" initials={assignee.initials} tone={assignee.tone} {...(assignee.name && { label: assignee.name })} />
        )}
      </div>
    </article>
  );
}

function CardFlag({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <div className="card-flag">
      <Icon name={icon} size={14} />
      <span className="ell">{text}</span>
    </div>
  );
}

interface CardBadgeProps {
  readonly due: DueMark | undefined;
  readonly unsent: string | undefined;
  readonly selected: boolean | undefined;
}

function CardBadge({ due, unsent, selected }: CardBadgeProps) {
  if (selected) return <Badge icon="check">{uiText.chosen}</Badge>;
  if (unsent !== undefined) {
    return (
      <Badge tone="warn" icon="sync">
        {unsent}
      </Badge>
    );
  }
  if (due === undefined) return <span />;
  return (
    <Badge tone={due.tone} icon={due.icon ?? DUE_ICONS[due.tone]}>
      {due.text}
    </Badge>
  );
}

export interface ColumnGroupProps {
  /** Left out for what belongs to nobody, such as the archive. */
  readonly tone?: ActorTone;
  readonly title: string;
  /** Gold words on one's own groups: "Giliran Anda". */
  readonly turn?: string | undefined;
  /** Spoken name: "Kasi, langkah 3 dan 4". */
  readonly label: string;
  readonly children: ReactNode;
}

export function ColumnGroup({ tone, title, turn, label, children }: ColumnGroupProps) {
  return (
    <section className={classes('col-group', tone ?? 'opd')} aria-label={label}>
      <header>
        {tone ? <RoleTag tone={tone}>{title}</RoleTag> : <span className="s12 b t2">{title}</span>}
        {turn !== undefined && <Badge tone="turn">{turn}</Badge>}
      </header>
      <div className="col-set">{children}</div>
    </section>
  );
}

export interface ColumnHeadProps {
  /** The step's number, or a picture where the column is no step. */
  readonly step: number | IconName;
  readonly name: string;
  /** "standar 5 mnt" */
  readonly sub?: string;
  readonly count: number | string;
  /** What came in meanwhile, in the place of `sub`: nothing under the pointer moves until the person asks for it. */
  readonly news?: { readonly text: string; readonly onShow: () => void };
  readonly onCollapse?: () => void;
}

export function ColumnHead({ step, name, sub, count, news, onCollapse }: ColumnHeadProps) {
  return (
    <div className="col-head">
      <StepMark step={step} />
      <div>
        <h2 className="col-name">
          {name}
          {sub !== undefined && !news && <small>{sub}</small>}
        </h2>
        {news && (
          <button type="button" className="col-news" onClick={news.onShow}>
            {news.text}
          </button>
        )}
      </div>
      <span className="col-count">{count}</span>
      {onCollapse && (
        <button type="button" className="col-fold" aria-label={uiText.collapse(name)} onClick={onCollapse}>
          <Icon name="collapse" size={15} />
        </button>
      )}
    </div>
  );
}

export interface ColumnProps extends ColumnHeadProps {
  /** Spoken name: "Langkah 1: Terima opini, 3 berkas". */
  readonly label: string;
  /** Spread on the scrolling list: the roving box, drop handlers. */
  readonly list?: ComponentProps<'div'>;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Column({ label, list, className, children, ...head }: ColumnProps) {
  return (
    <section className={classes('col', className)} aria-label={label}>
      <ColumnHead {...head} />
      <div {...list} className="col-list">
        {children}
      </div>
    </section>
  );
}

export interface ColumnCollapsedProps extends Omit<ColumnHeadProps, 'sub' | 'onCollapse'> {
  /** The count in words, for the spoken name: "4 berkas". */
  readonly countLabel: string;
  readonly lateCount?: number;
  readonly onExpand: () => void;
  readonly className?: string;
}

export function ColumnCollapsed({ step, name, count, countLabel, lateCount = 0, onExpand, className }: ColumnCollapsedProps) {
  return (
    <button type="button" className={classes('col-slim', className)} aria-expanded={false} onClick={onExpand}>
      <StepMark step={step} />
      <span className="sr">{uiText.expand} </span>
      <span className="col-slim-count" aria-hidden="true">
        {count}
      </span>
      <span className="col-slim-name">{name}</span>
      <span className="sr">, {countLabel}</span>
      <span className="col-slim-late">
        {lateCount > 0 && (
          <>
            <Icon name="warning" size={16} />
            <span aria-hidden="true">{lateCount}</span>
            <span className="sr">, {uiText.late(lateCount)}</span>
          </>
        )}
      </span>
      <Icon name="expand" size={15} className="t3" />
    </button>
  );
}

export interface DropSlotProps {
  /** The move is not allowed; the words say why. */
  readonly refused?: boolean;
  readonly children: ReactNode;
}

export function DropSlot({ refused = false, children }: DropSlotProps) {
  return <div className={classes('drop-slot', refused && 'refused')}>{children}</div>;
}

function StepMark({ step }: Pick<ColumnHeadProps, 'step'>) {
  return (
    <span className="col-step" aria-hidden="true">
      {typeof step === 'number' ? step : <Icon name={step} size={14} />}
    </span>
  );
}
