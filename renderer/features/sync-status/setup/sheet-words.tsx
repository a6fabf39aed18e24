import { useState } from 'react';
import { navigate } from '../../../data/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { sheetText } from './text.ts';
import { usePrintSheet } from './use-print-sheet.ts';
import { WizardFrame } from './wizard-frame.tsx';

export interface SheetWordsProps {
  readonly words: readonly string[];
  readonly trail: { readonly steps?: readonly string[] };
  readonly onNext: () => void;
}

export function SheetWords({ words, trail, onNext }: SheetWordsProps) {
  const print = usePrintSheet(words);
  const [isPrinted, setPrinted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const printed = await print();
    setBusy(false);
    setPrinted(printed.ok);
    setProblem(printed.ok ? null : printed.error.sentence);
  };
  return (
    <WizardFrame
      {...trail}
      step={2}
      title={sheetText.title}
      lead={sheetText.lead}
      onSubmit={onNext}
      back={<Button onClick={() => navigate({ screen: 'sinkronisasi' })}>{sheetText.later}</Button>}
      actions={
        <Button type="submit" kind="primary">
          {sheetText.toAsk}
        </Button>
      }
    >
      <div className="sync-words-box">
        <ol className="sync-words" aria-label={sheetText.words}>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
        <Button icon="printer" busy={isBusy} busyText={sheetText.printing} onClick={() => void run()}>
          {sheetText.print}
        </Button>
      </div>
      <div role="status">
        {isPrinted && <Notice tone="ok">{sheetText.printed}</Notice>}
        {problem !== null && <Notice tone="bad">{problem}</Notice>}
      </div>
      <p className="t2 s13">{sheetText.where}</p>
    </WizardFrame>
  );
}
