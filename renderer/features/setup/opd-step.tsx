import { useState } from 'react';
import { registerOpdList } from '../../data/opd-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { type ReadLines, readFirstOpd } from './opd-lines.ts';
import type { Problems } from './problems.ts';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.opd;

export interface OpdStepProps {
  readonly lines: string;
  readonly onChange: (lines: string) => void;
  readonly status: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function OpdStep({ lines, onChange, status, onBack, onNext }: OpdStepProps) {
  const opdList = usePantau((state) => state.opdList);
  const [problems, setProblems] = useState<Problems>({});
  const [notDone, setNotDone] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = readFirstOpd(lines, opdList);
  const count = read.ready.length;
  const submit = async () => {
    const wrong = read.problems.map(({ line, code }) => text.problems[code](line)).join(', ');
    setProblems(wrong ? { lines: text.fix(wrong) } : {});
    if (wrong || isBusy) return;
    setBusy(true);
    const done = count === 0 ? undefined : await registerOpdList(read.ready);
    setBusy(false);
    if (done && !done.ok) return setNotDone(done.error.sentence);
    onChange('');
    onNext();
  };
  return (
    <SetupFrame
      step={4}
      wide
      title={text.title}
      lead={text.lead}
      problems={problems}
      onSubmit={() => void submit()}
      status={status}
      back={<Button onClick={onBack}>{setupText.back}</Button>}
      actions={
        <>
          {lines.trim() !== '' && <Button onClick={onNext}>{text.skip}</Button>}
          <Button type="submit" kind="primary" busy={isBusy}>
            {count > 0 ? text.save(count) : setupText.next}
          </Button>
        </>
      }
    >
      <div className="setup-split">
        <Field label={text.lines} optional hint={text.hint} error={problems.lines}>
          <TextArea rows={12} value={lines} onValue={onChange} placeholder={text.example} spellCheck={false} />
        </Field>
        <OpdPreview read={read} knownCount={opdList.length} />
      </div>
      <div role="status" className="setup-status">
        {notDone && <Notice tone="bad">{notDone}</Notice>}
      </div>
    </SetupFrame>
  );
}

function OpdPreview({ read, knownCount }: { readonly read: ReadLines; readonly knownCount: number }) {
  const { ready, repeated } = read;
  const notes = [knownCount > 0 && text.known(knownCount), repeated > 0 && text.repeated(repeated)].filter(Boolean).join(' · ');
  return (
    <section className="setup-side" aria-label={text.ready(ready.length)}>
      {ready.length === 0 ? (
        <EmptyState icon="building" title={text.empty}>
          {text.emptyNote}
        </EmptyState>
      ) : (
        <>
          <h2>
            <span role="status">{text.ready(ready.length)}</span>
          </h2>
          <ul className="rows">
            {ready.map(({ name, short, email }) => (
              <li key={name}>
                <span>
                  <b>{name}</b>
                  <small>{email || text.noEmail}</small>
                </span>
                <span className="push t2">{short === name ? text.noShort : short}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {notes && <p className="s13 t2">{notes}</p>}
    </section>
  );
}
