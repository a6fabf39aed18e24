import type { ComponentProps, ReactNode } from 'react';
import { useField } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';
import { classes } from './tone.ts';

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'size' | 'onInput'>;

export interface InputProps extends Native<'input'> {
  readonly onValue?: (value: string) => void;
  readonly size?: 's' | 'm';
  readonly icon?: IconName;
  /** Stands inside the frame, at the right: a key, a unit. */
  readonly after?: ReactNode;
}

/** One line of text. Inside a Field it is named and described by it; elsewhere give it an aria-label. */
export function Input({ onValue, onChange, size = 'm', icon, after, className, ...rest }: InputProps) {
  const { className: frame, ...wiring } = useField();
  const native = {
    type: 'text',
    autoComplete: 'off',
    ...wiring,
    ...rest,
    onChange: (event: Parameters<NonNullable<InputProps['onChange']>>[0]) => {
      onChange?.(event);
      onValue?.(event.target.value);
    },
  };
  const look = classes(frame, size === 's' && 's', className);
  if (icon === undefined && after === undefined) {
    return <input {...native} className={look} />;
  }
  return (
    <span className={classes(look, 'framed', rest.readOnly && 'ro')}>
      {icon && <Icon name={icon} size={size === 's' ? 15 : 16} className="t3" />}
      <input {...native} />
      {after}
    </span>
  );
}

export interface TextAreaProps extends Native<'textarea'> {
  readonly onValue?: (value: string) => void;
}

export function TextArea({ onValue, onChange, className, rows = 3, ...rest }: TextAreaProps) {
  const { className: frame, ...wiring } = useField();
  return (
    <textarea
      rows={rows}
      {...wiring}
      {...rest}
      className={classes(frame, className)}
      onChange={(event) => {
        onChange?.(event);
        onValue?.(event.target.value);
      }}
    />
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends Omit<Native<'select'>, 'children'> {
  readonly options: readonly SelectOption[];
  readonly onValue?: (value: string) => void;
  readonly size?: 's' | 'm';
  /** First entry with an empty value, such as "Pilih kanal". */
  readonly placeholder?: string;
}

export function Select({ options, onValue, onChange, size = 'm', placeholder, className, ...rest }: SelectProps) {
  const { className: frame, ...wiring } = useField();
  return (
    <span className={classes('select', className)}>
      <select
        {...wiring}
        {...rest}
        className={classes(frame, size === 's' && 's', placeholder !== undefined && rest.value === '' && 't3')}
        onChange={(event) => {
          onChange?.(event);
          onValue?.(event.target.value);
        }}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={15} className="t3" />
    </span>
  );
}
