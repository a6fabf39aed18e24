import { createContext, type ReactNode, use, useId } from 'react';
import { Icon } from './icon.tsx';
import { uiText } from './text.ts';
import { classes } from './tone.ts';

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string;
}

const FieldContext = createContext<Wiring | undefined>(undefined);

/** What a control inside a Field needs to be named, described and marked; empty outside of one. */
export function useField(): Wiring | { readonly className: string } {
  return use(FieldContext) ?? { className: 'input' };
}

export interface FieldProps {
  readonly label: ReactNode;
  /** true prints "boleh kosong"; required fields carry no mark. */
  readonly optional?: boolean | string;
  /** Quiet words beside the label, such as when the text was saved. */
  readonly note?: ReactNode;
  readonly hint?: ReactNode;
  readonly hintTone?: 'ok' | 'warn';
  /** What is wrong and how to mend it; marks the control. */
  readonly error?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Names one control and ties its hint and its error to it. */
export function Field({ label, optional, note, hint, hintTone, error, className, children }: FieldProps) {
  const id = useId();
  const failing = error !== undefined && error !== null && error !== false && error !== '';
  const described = classes(failing && `${id}-error`, hint !== undefined && `${id}-hint`);
  const wiring: Wiring = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': failing || undefined,
    className: failing ? 'input is-error' : 'input',
  };
  const aside = optional === true ? uiText.optional : optional;
  return (
    <div className={classes('field', className)}>
      <label htmlFor={id}>
        {label}
        {aside && <span className="opt">{aside}</span>}
        {note !== undefined && <span className="opt">{note}</span>}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {failing && (
        <div className="hint bad" id={`${id}-error`}>
          <Icon name="warning" size={13} />
          <div className="hint-words">{error}</div>
        </div>
      )}
      {hint !== undefined && (
        <div className={classes('hint', hintTone)} id={`${id}-hint`}>
          {hintTone && <Icon name={hintTone === 'ok' ? 'check-circle' : 'warning'} size={13} />}
          <div className="hint-words">{hint}</div>
        </div>
      )}
    </div>
  );
}

/** A heading over several controls that belong together; the controls carry their own names. */
export function FieldGroup({ label, optional, children }: Pick<FieldProps, 'label' | 'optional' | 'children'>) {
  const aside = optional === true ? uiText.optional : optional;
  return (
    <fieldset className="field">
      <legend>
        {label}
        {aside && <span className="opt">{aside}</span>}
      </legend>
      {children}
    </fieldset>
  );
}
