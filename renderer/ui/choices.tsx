import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { uiText } from './text.ts';
import { classes } from './tone.ts';
import { useShortcuts } from './use-shortcuts.tsx';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Stands beside the label and outside of it: a link, a button. */
  readonly after?: ReactNode;
  /** Hides the words from sight and keeps them for a screen reader. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

export function Checkbox({ checked, onValue, disabled, after, bare = false, children }: CheckboxProps) {
  return (
    <span className="check-line">
      <label className={classes('check', checked && 'on')}>
        <input
          type="checkbox"
          className="sr"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onValue(event.target.checked)}
        />
        <span className="box" aria-hidden="true">
          {checked && <Icon name="check" size={13} />}
        </span>
        <span className={bare ? 'sr' : undefined}>{children}</span>
      </label>
      {after}
    </span>
  );
}

export interface ToggleProps {
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Spoken name where the visible words explain the state and not the switch. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A setting that works at once. */
export function Toggle({ checked, onValue, disabled, label, children }: ToggleProps) {
  return (
    <label className="toggle-line">
      <input
        type="checkbox"
        role="switch"
        className="toggle"
        checked={checked}
        disabled={disabled}
        aria-checked={checked}
        aria-label={label}
        onChange={(event) => onValue(event.target.checked)}
      />
      {children}
    </label>
  );
}

export interface RadioOption {
  readonly value: string;
  readonly label: string;
}

export interface RadioGridProps {
  readonly label: string;
  /** The first ten are also chosen by Alt and their digit: 1 to 9, then 0. */
  readonly options: readonly RadioOption[];
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly optional?: boolean;
  readonly error?: ReactNode;
}

export function RadioGrid({ label, options, value, onValue, optional = false, error }: RadioGridProps) {
  const name = useId();
  useShortcuts(
    options
      .slice(0, 10)
      .map((option, at) => ({ keys: `Alt+${(at + 1) % 10}`, inFields: true, run: () => onValue(option.value) })),
  );
  return (
    <fieldset className="field">
      <legend>
        {label}
        {optional && <span className="opt">{uiText.optional}</span>}
      </legend>
      <div className="radio-grid">
        {options.map((option, at) => (
          <label key={option.value} className={option.value === value ? 'on' : undefined}>
            <input
              type="radio"
              className="sr"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            {at < 10 && <b aria-hidden="true">{(at + 1) % 10}</b>}
            <span className="ell">{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <div className="hint bad" role="status">
          <Icon name="warning" size={13} />
          <div className="hint-words">{error}</div>
        </div>
      )}
    </fieldset>
  );
}
