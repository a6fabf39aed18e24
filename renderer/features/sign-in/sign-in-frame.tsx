import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { leaveSample } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { samplePassword, signInText } from './text.ts';

export interface SignInFrameProps {
  readonly title: string;
  readonly problem?: string | null;
  /** Each new refusal puts the focus back on the field it concerns. */
  readonly turn?: number;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The quiet panel in the middle; brand and office above, the words of the sample below. */
export function SignInFrame({ title, problem, turn = 0, onSubmit, children }: SignInFrameProps) {
  const sample = usePantau((state) => state.sample);
  const profile = usePantau((state) => state.sections.profile);
  const form = useRef<HTMLFormElement>(null);
  const hasProblem = Boolean(problem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further turn is the reason to look again.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>(hasProblem ? 'input[aria-invalid=true]' : 'input');
    (field ?? form.current?.querySelector<HTMLElement>('button'))?.focus();
    if (hasProblem) field?.select();
  }, [hasProblem, turn]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className="sign-in">
      <div className="sign-in-column">
        <div className="sign-in-brand">
          <Logo size={40} />
          <div>
            <b>{signInText.brand}</b>
            <span>{profile.agency}</span>
          </div>
        </div>
        <form ref={form} onSubmit={submit} noValidate>
          <Panel label={title} className="sign-in-panel">
            <h1>{title}</h1>
            {children}
          </Panel>
        </form>
        {sample && <SampleNote />}
      </div>
    </main>
  );
}

function SampleNote() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = async () => {
    setBusy(true);
    const left = await leaveSample({ discard: false });
    if (left.ok) return location.reload();
    setBusy(false);
    setProblem(left.error.sentence);
  };
  return (
    <>
      <Notice
        title={signInText.sampleTitle}
        action={
          <Button size="s" busy={isBusy} busyText={signInText.leaving} onClick={() => void leave()}>
            {signInText.leaveSample}
          </Button>
        }
      >
        {signInText.sampleNote} <b className="mono nowrap">{samplePassword}</b>
      </Notice>
      <div role="status">{problem && <Notice tone="bad">{problem}</Notice>}</div>
    </>
  );
}
