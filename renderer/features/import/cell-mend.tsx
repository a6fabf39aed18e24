import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { CellProblem } from '#shared/domain/import/imported-opinion.ts';
import { fixCell } from '../../data/import-decisions.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import type { VirtualItemProps } from '../../ui/virtual-list.tsx';
import { problemInRow } from './problem-words.ts';
import { fieldWord, text } from './text.ts';
import type { RowDesk } from './use-row-desk.ts';

/** A dash says "nothing" in a cell, so the row is imported without a channel. */
const noChannel = '-';

export interface CellMendProps {
  readonly problem: CellProblem;
  /** Stands in place of the sentence for the problem. */
  readonly words?: string;
  readonly index: number;
  readonly desk: RowDesk;
  readonly stop: Pick<VirtualItemProps, 'tabIndex' | 'onFocus'>;
  readonly children?: ReactNode;
}

/** What is wrong with a cell, and the control in which it is put right. */
export function CellMend({ problem, words, index, desk, stop, children }: CellMendProps) {
  const { rowNumber, field, code, suggestion } = problem;
  const isChannel = code === 'unknown-channel';
  const [value, setValue] = useState(suggestion ?? '');
  const [isTyping, setTyping] = useState(code !== 'text-missing');
  const fix = (next: string) => desk.settle(rowNumber, index, () => void fixCell({ rowNumber, field, value: next }));
  const name = text.newValue(fieldWord(field), rowNumber);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || value.trim() === '') return;
    // The focus moves on at once, and the same key would press what it lands on.
    event.preventDefault();
    fix(value);
  };
  const apply = (
    <Button size="s" {...stop} onClick={() => value.trim() !== '' && fix(value)}>
      {text.apply}
    </Button>
  );
  return (
    <div className="import-mend">
      <span className="import-mend-words">{words ?? problemInRow(problem)}</span>
      {code === 'too-long' && suggestion !== null && (
        <Button size="s" {...stop} onClick={() => fix(suggestion)}>
          {text.useSuggestion}
        </Button>
      )}
      {isChannel && (
        <>
          <Select
            size="s"
            className="import-mend-value"
            aria-label={name}
            {...stop}
            placeholder={text.pickChannel}
            value={value}
            options={[
              ...desk.channels.map((channel) => ({ value: channel.code, label: channel.label })),
              { value: noChannel, label: text.channelUnsaid },
            ]}
            onValue={setValue}
          />
          {apply}
        </>
      )}
      {!isTyping && (
        <Button size="s" {...stop} onClick={() => setTyping(true)}>
          {text.typeText}
        </Button>
      )}
      {isTyping && !isChannel && code !== 'too-long' && (
        <>
          <Input
            size="s"
            className={code === 'text-missing' ? 'import-mend-text' : 'import-mend-value'}
            aria-label={name}
            {...stop}
            autoFocus={code === 'text-missing'}
            value={value}
            onValue={setValue}
            onKeyDown={onEnter}
          />
          {apply}
        </>
      )}
      {field === 'tanggal_selesai' && (
        <Button kind="quiet" size="s" {...stop} onClick={() => fix('')}>
          {text.clearDate}
        </Button>
      )}
      {children}
    </div>
  );
}
