import { type FormEvent, useState } from 'react';
import { useFormDraft } from '../../data/form-draft.ts';
import { noteRange } from '../../data/number-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { numbersText, rangeWords } from './text-numbers.ts';

interface LetterRangesProps {
  readonly series: string;
  readonly mayNote: boolean;
  /** The PC on which ranges are noted; undefined when there is none. */
  readonly giver: string | undefined;
}

/** What the agenda book left to this office's letters in a year. */
export function LetterRanges({ series, mayNote, giver }: LetterRangesProps) {
  const ranges = usePantau((state) => state.numberBook.ranges).filter((range) => range.series === series);
  return (
    <>
      <h3 className="s13">{numbersText.ranges}</h3>
      <p className={ranges.length > 0 ? undefined : 't2 s13'}>{ranges.map(rangeWords).join(', ') || numbersText.noRanges}</p>
      {mayNote ? <RangeForm series={series} /> : giver && <p className="t2 s13">{numbersText.rangeElsewhere(giver)}</p>}
    </>
  );
}

function RangeForm({ series }: { readonly series: string }) {
  const { value, change, clear } = useFormDraft(`rentang-${series}`, { from: '', to: '' });
  const [problem, setProblem] = useState<string>();
  const toast = useToast();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [Number(value.from), Number(value.to)];
    if (!/^\d+$/.test(value.from.trim()) || !/^\d+$/.test(value.to.trim())) return setProblem(numbersText.notANumber);
    const done = await noteRange(series, from, to);
    setProblem(done.ok ? undefined : done.error.sentence);
    if (!done.ok) return;
    clear();
    toast.show({ text: numbersText.rangeNoted(from, to) });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      <div className="row wrap settings-numbers">
        <Field label={numbersText.from}>
          <Input inputMode="numeric" value={value.from} onValue={(from) => change({ from })} />
        </Field>
        <Field label={numbersText.to}>
          <Input inputMode="numeric" value={value.to} onValue={(to) => change({ to })} />
        </Field>
        <Button type="submit">{numbersText.noteRange}</Button>
      </div>
    </form>
  );
}
