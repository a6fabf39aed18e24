import { useState } from 'react';
import { Button } from './button.tsx';
import { type DateText, dateToText, parseDateText, parseDateTimeText } from './date-text.ts';
import { Field, type FieldProps } from './field.tsx';
import { Input } from './inputs.tsx';
import { uiText } from './text.ts';

export interface DateFieldProps extends Omit<FieldProps, 'children'> {
  /** YYYY-MM-DD, YYYY-MM-DDTHH:MM with a time, or empty. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly withTime?: boolean;
  /** Replaces the reading of the text, for instance to refuse days in the future. */
  readonly parse?: (text: string) => DateText;
  readonly readOnly?: boolean;
}

/** Day first, typed. A readable day is handed on while typing; an unreadable one is explained on leaving, with the mend beside it. */
export function DateField({ value, onValue, withTime = false, parse, readOnly = false, error, ...field }: DateFieldProps) {
  const read = parse ?? (withTime ? parseDateTimeText : parseDateText);
  const [draft, setDraft] = useState<{ readonly text: string; readonly value: string }>();
  const [left, setLeft] = useState(true);
  // A value from outside wins over what was typed before it.
  const text = draft !== undefined && draft.value === value ? draft.text : dateToText(value);
  const result = read(text);

  const type = (next: string) => {
    const parsed = read(next);
    const nextValue = parsed.ok ? parsed.value : value;
    setDraft({ text: next, value: nextValue });
    if (parsed.ok && parsed.value !== value) onValue(parsed.value);
  };
  const leave = () => {
    setLeft(true);
    if (result.ok) setDraft(undefined);
  };
  const problem = left && !result.ok && (
    <>
      {result.message}{' '}
      {result.suggestion !== undefined && (
        <Button size="s" onClick={() => type(result.suggestion ?? '')}>
          {uiText.apply}
        </Button>
      )}
    </>
  );
  return (
    <Field {...field} error={problem || error}>
      <Input
        icon="calendar"
        inputMode="numeric"
        value={text}
        readOnly={readOnly}
        placeholder={withTime ? uiText.dateTimeExample : uiText.dateExample}
        onValue={type}
        onFocus={() => setLeft(false)}
        onBlur={leave}
      />
    </Field>
  );
}
