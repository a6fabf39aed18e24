import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { StepTrail } from '../../ui/flow.tsx';
import { Logo } from '../../ui/logo.tsx';
import { Panel } from '../../ui/panel.tsx';
import { classes } from '../../ui/tone.ts';
import type { Problems } from './problems.ts';
import { setupText } from './text.ts';

export interface SetupFrameProps {
  /** Place among the steps; absent on the welcome. */
  readonly step?: number;
  readonly title: string;
  readonly lead: string;
  /** The first field named here gets the focus when the person pressed on too early. */
  readonly problems?: Problems;
  readonly onSubmit?: () => void;
  /** Left end of the row of buttons. */
  readonly back?: ReactNode;
  /** Quiet words about the draft. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One step of Mulai pertama: where the person is, what is asked, and how to go on. */
export function SetupFrame(props: SetupFrameProps) {
  const { step, title, lead, problems, onSubmit, back, status, actions, wide = false, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A new step begins at its first field, or at its main button where there is none.
    form.current?.querySelector<HTMLElement>('input, select, textarea, .setup-way, .btn.primary')?.focus();
  }, []);
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className="setup">
      <div className={classes('setup-column', wide && 'wide')}>
        <div className="setup-brand">
          <Logo size={32} />
          <span>{setupText.brand}</span>
          {step !== undefined && (
            <StepTrail
              label={setupText.trail}
              steps={setupText.steps.map((label, at) => ({ label, state: at < step ? 'done' : at === step ? 'now' : 'todo' }))}
            />
          )}
        </div>
        <form ref={form} onSubmit={submit} noValidate>
          <Panel label={title} className="setup-panel">
            <h1>{title}</h1>
            <p className="setup-lead">{lead}</p>
            {children}
            {(back || actions) && (
              <div className="setup-actions">
                {back}
                <span className="t3 s12" role="status">
                  {status}
                </span>
                <span className="row push">{actions}</span>
              </div>
            )}
          </Panel>
        </form>
      </div>
    </main>
  );
}
