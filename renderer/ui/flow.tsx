import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Meter, RoleTag } from './marks.tsx';
import { uiText } from './text.ts';
import { type ActorTone, classes, type StatusTone } from './tone.ts';

export type StepState = 'done' | 'returned' | 'now' | 'todo';

const SPOKEN: Readonly<Record<StepState, string>> = {
  done: uiText.stepDone,
  returned: uiText.stepReturned,
  now: uiText.stepNow,
  todo: uiText.stepTodo,
};

/** The steps in their fixed order; a step never moves. */
export function Stepper({ children, label }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className="stepper" aria-label={label}>
      {children}
    </ol>
  );
}

export interface StepRowProps {
  readonly state: StepState;
  /** Printed before the title and, where the step is not done, in the circle; a waiting stage has none. */
  readonly number?: number | string;
  readonly title: ReactNode;
  readonly tone?: ActorTone;
  readonly actor?: string;
  /** Plain grey words: "4 dari 5 mnt", "standar 5 mnt". */
  readonly time?: ReactNode;
}

export function StepRow({ state, number, title, tone, actor, time }: StepRowProps) {
  const mark = state === 'done' ? 'check' : state === 'returned' ? 'return' : undefined;
  return (
    <li className={`st ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="st-mark" aria-hidden="true">
        {mark ? <Icon name={mark} size={12} /> : number}
      </span>
      <span className="ell">
        <span className="sr">{SPOKEN[state]}: </span>
        {number !== undefined && <b className={mark ? undefined : 'sr'}>{number}. </b>}
        {title}
      </span>
      <span>{tone && actor !== undefined && <RoleTag tone={tone}>{actor}</RoleTag>}</span>
      <span className="st-time">{time}</span>
    </li>
  );
}

export interface StepNowProps {
  readonly number?: number | string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly tone?: ActorTone;
  /** Time against the limit: a bar and its words. */
  readonly clock?: { readonly text: string; readonly value: number; readonly tone: StatusTone };
  readonly children: ReactNode;
}

/** The step whose turn it is: framed, with what must be done inside it. */
export function StepNow({ number, title, note, tone = 'pemantau', clock, children }: StepNowProps) {
  return (
    <section className={`step-now ${tone}`} aria-label={title}>
      <header>
        <span className="step-now-mark" aria-hidden="true">
          {number ?? <Icon name="clock" size={16} />}
        </span>
        <div>
          <h3>{title}</h3>
          {note !== undefined && <span className="s12 t2">{note}</span>}
        </div>
        {clock && (
          <div className="step-clock">
            <span className={classes('b', clock.tone === 'warn' && 'warn', clock.tone === 'bad' && 'bad')}>
              {clock.tone === 'bad' && <Icon name="warning" size={14} />} {clock.text}
            </span>
            <Meter value={clock.value} tone={clock.tone} />
          </div>
        )}
      </header>
      <div className="step-body">{children}</div>
    </section>
  );
}

export interface TrailStep {
  readonly label: string;
  readonly state: 'done' | 'now' | 'todo';
}

/** A few steps in a line: an import, the life of a document. `look` "pipe" puts the words under the circles. */
export function StepTrail({
  label,
  steps,
  look = 'line',
}: {
  readonly label: string;
  readonly steps: readonly TrailStep[];
  readonly look?: 'line' | 'pipe';
}) {
  return (
    <ol className={`trail ${look}`} aria-label={label}>
      {steps.map(({ label: name, state }, at) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <i aria-hidden="true">{state === 'done' ? <Icon name="check" size={12} /> : at + 1}</i>
          <span>
            {name}
            <span className="sr">, {SPOKEN[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineEntry {
  readonly id: string;
  /** "09.50" */
  readonly time: string;
  readonly tone?: ActorTone;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

export interface TimelineGroup {
  /** "Kamis, 19 November" */
  readonly heading: string;
  readonly entries: readonly TimelineEntry[];
}

/** What happened, newest day first. */
export function Timeline({ groups }: { readonly groups: readonly TimelineGroup[] }) {
  return (
    <div className="timeline">
      {groups.map(({ heading, entries }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ol>
            {entries.map(({ id, time, tone = 'opd', title, detail }) => (
              <li key={id} className={tone}>
                <time>{time}</time>
                <span className="timeline-dot" aria-hidden="true" />
                <span>
                  {title}
                  {detail !== undefined && <small>{detail}</small>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
