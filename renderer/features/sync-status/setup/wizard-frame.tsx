import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { StepTrail } from '../../../ui/flow.tsx';
import { Logo } from '../../../ui/logo.tsx';
import { Page } from '../../../ui/pages.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { wizardText } from './text.ts';

export interface WizardFrameProps {
  /** Nobody is signed in yet: the page stands without rail and bar. */
  readonly alone?: boolean;
  readonly steps?: readonly string[];
  readonly step?: number;
  readonly title: string;
  readonly lead: string;
  /** A new object puts the focus on the first field that is marked. */
  readonly problems?: object;
  readonly onSubmit: () => void;
  readonly back?: ReactNode;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

/** One step on the way into a shared folder: where the person is, what is asked, and how to go on. */
export function WizardFrame(props: WizardFrameProps) {
  if (!props.alone)
    return (
      <Page>
        <div className="sync-wizard">
          <Step {...props} />
        </div>
      </Page>
    );
  return (
    <main className="sync-alone">
      <div className="sync-wizard">
        <div className="sync-brand">
          <Logo size={32} />
          <span>{wizardText.brand}</span>
        </div>
        <Step {...props} />
      </div>
    </main>
  );
}

function Step({ alone, steps, step = 0, title, lead, problems, onSubmit, back, actions, children }: WizardFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step begins at its first field, or at its main button.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, [data-first], .btn.primary')?.focus();
  }, [title]);
  useEffect(() => {
    if (problems && Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Panel label={title}>
        <div className="sync-step">
          {steps && (
            <StepTrail
              label={wizardText.trail}
              steps={steps.map((label, at) => ({ label, state: at < step ? 'done' : at === step ? 'now' : 'todo' }))}
            />
          )}
          {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
          <p className="t2">{lead}</p>
          {children}
          <div className="sync-step-acts">
            {back}
            <span className="row push">{actions}</span>
          </div>
        </div>
      </Panel>
    </form>
  );
}
