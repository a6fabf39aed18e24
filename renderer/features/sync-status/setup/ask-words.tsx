import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/inputs.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../use-task.ts';
import { threePlaces } from './recovery-words.ts';
import { sheetText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';

export interface AskWordsProps {
  readonly count: number;
  readonly trail: { readonly steps?: readonly string[] };
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Three words from the paper; which ones is chosen anew each time, so that the whole sheet must be there. */
export function AskWords({ count, trail, onBack, onDone }: AskWordsProps) {
  const [places] = useState(() => threePlaces(count, crypto.getRandomValues(new Uint32Array(3))));
  const [words, setWords] = useState<readonly string[]>(['', '', '']);
  const [problems, setProblems] = useState<Readonly<Record<number, string>>>({});
  const task = useTask();
  const confirm = async () => {
    const found = Object.fromEntries(
      words.flatMap((word, at) => (word.trim() === '' ? [[at, sheetText.wordMissing] as const] : [])),
    );
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const answers = places.map((place, at) => ({ place, word: (words[at] ?? '').trim().toLowerCase() }));
    if (await task.run('sync.confirmRecovery', { words: answers })) onDone();
  };
  return (
    <WizardFrame
      {...trail}
      step={2}
      title={sheetText.askTitle}
      lead={sheetText.askLead}
      problems={problems}
      onSubmit={() => void confirm()}
      back={<Button onClick={onBack}>{sheetText.again}</Button>}
      actions={
        <Button type="submit" kind="primary" busy={task.busy !== null} busyText={sheetText.confirming}>
          {sheetText.confirm}
        </Button>
      }
    >
      <div className="sync-three">
        {places.map((place, at) => (
          <Field key={place} label={sheetText.wordAt(place + 1)} error={problems[at]}>
            <Input
              value={words[at] ?? ''}
              onValue={(word) => setWords(words.with(at, word))}
              maxLength={40}
              spellCheck={false}
              autoCapitalize="none"
            />
          </Field>
        ))}
      </div>
      <div role="status">{task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}</div>
    </WizardFrame>
  );
}
