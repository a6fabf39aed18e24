import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { IconButton } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import { Input } from './inputs.tsx';
import { uiText } from './text.ts';

export interface SecretFieldProps
  extends Omit<FieldProps, 'children'>,
    Pick<ComponentProps<'input'>, 'ref' | 'autoComplete' | 'inputMode' | 'maxLength'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A password or PIN: hidden until the eye is pressed, and honest about Caps Lock. */
export function SecretField({ value, onValue, ref, autoComplete, inputMode, maxLength = 200, ...field }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const [hasCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const caps = hasCaps && { hint: uiText.capsLock, hintTone: 'warn' as const };
  return (
    <Field {...field} {...caps}>
      <Input
        ref={ref}
        type={isShown ? 'text' : 'password'}
        value={value}
        onValue={onValue}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
        maxLength={maxLength}
        spellCheck={false}
        {...(autoComplete && { autoComplete })}
        {...(inputMode && { inputMode })}
        after={
          <IconButton
            icon={isShown ? 'eye-off' : 'eye'}
            label={isShown ? uiText.hideSecret : uiText.showSecret}
            kind="quiet"
            size="s"
            onClick={() => setShown(!isShown)}
          />
        }
      />
    </Field>
  );
}
