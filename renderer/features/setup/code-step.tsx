import { useState } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import type { Problems } from './problems.ts';
import { isFirstGroup } from './recovery-code.ts';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.code;

/** The code is on the screen until the Admin has read its beginning from the paper. */
export function CodeStep({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const submit = () => {
    if (isFirstGroup(code, typed)) onKept();
    else setProblems({ typed: text.wrong });
  };
  return (
    <>
      <SetupFrame
        step={2}
        title={text.title}
        lead={text.lead}
        problems={problems}
        onSubmit={submit}
        actions={
          <Button type="submit" kind="primary">
            {text.kept}
          </Button>
        }
      >
        <div className="setup-code-box">
          <Code code={code} />
          <Button icon="printer" onClick={() => window.print()}>
            {text.print}
          </Button>
        </div>
        <p className="setup-lead">{text.where}</p>
        <div className="setup-confirm">
          <Field label={text.confirm} hint={text.confirmHint} error={problems.typed}>
            <Input value={typed} onValue={setTyped} maxLength={8} spellCheck={false} className="mono" />
          </Field>
        </div>
      </SetupFrame>
      <CodeSheet code={code} />
    </>
  );
}

function Code({ code }: { readonly code: string }) {
  return (
    <ol className="setup-code" aria-label={text.label}>
      {code.split('-').map((group) => (
        <li key={group}>{group}</li>
      ))}
    </ol>
  );
}

/** What the printer gets; never on the screen. */
function CodeSheet({ code }: { readonly code: string }) {
  const profile = usePantau((state) => state.sections.profile);
  const zone = usePantau((state) => state.sections.hours.zone);
  const [today] = useState(() => longDate(dateAt(Date.now(), zone)));
  return (
    <section className="setup-sheet" aria-hidden="true">
      <p>
        {profile.government}
        <br />
        {profile.agency}
      </p>
      <h2>{text.sheetTitle}</h2>
      <Code code={code} />
      <p>{text.sheetText}</p>
      <p>{text.sheetKeep}</p>
      <p>{text.sheetDate(today)}</p>
    </section>
  );
}
