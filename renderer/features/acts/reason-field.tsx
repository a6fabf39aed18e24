import { Checkbox } from '../../ui/choices.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import type { Reason } from './act-form.ts';
import { actsText } from './text.ts';

export interface ReasonFieldProps {
  readonly label: string;
  readonly common: readonly string[];
  readonly value: Reason;
  readonly onValue: (value: Reason) => void;
}

/** Common reasons to tick and room for an own one; at least one of both is needed. */
export function ReasonField({ label, common, value, onValue }: ReasonFieldProps) {
  const toggle = (reason: string, on: boolean) =>
    onValue({ ...value, chosen: common.filter((one) => (one === reason ? on : value.chosen.includes(one))) });
  return (
    <>
      <FieldGroup label={label}>
        <div className="acts-reasons">
          {common.map((reason) => (
            <Checkbox key={reason} checked={value.chosen.includes(reason)} onValue={(on) => toggle(reason, on)}>
              {reason}
            </Checkbox>
          ))}
        </div>
      </FieldGroup>
      <Field label={actsText.reasonFree} optional={value.chosen.length > 0}>
        <TextArea rows={2} value={value.text} onValue={(text) => onValue({ ...value, text })} data-first-focus />
      </Field>
    </>
  );
}
