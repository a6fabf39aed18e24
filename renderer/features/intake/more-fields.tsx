import type { Openness } from '#shared/domain/opinion/operations.ts';
import type { useFormDraft } from '../../data/form-draft.ts';
import { usePantau } from '../../data/store.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import type { IdentityForm, IntakeForm } from './intake-state.ts';
import { text } from './text.ts';

export interface MoreFieldsProps {
  readonly value: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  readonly identity: ReturnType<typeof useFormDraft<IdentityForm>>;
}

/** Everything that may stay empty. */
export function MoreFields({ value, change, identity }: MoreFieldsProps) {
  const opdList = usePantau((state) => state.opdList).filter(({ active }) => active);
  const isAnonymous = value.openness === 'anonim';
  return (
    <>
      <div className="field-row intake-triple">
        <DateField
          label={text.uploaded}
          optional
          withTime
          value={value.uploadedAt}
          onValue={(uploadedAt) => change({ uploadedAt })}
        />
        <Field label={text.location} optional>
          <Input value={value.location} onValue={(location) => change({ location })} />
        </Field>
        <Field label={text.proposedOpd} optional={text.proposedOpdNote}>
          <Select
            value={value.proposedOpd}
            onValue={(proposedOpd) => change({ proposedOpd })}
            placeholder={text.chooseOpd}
            options={opdList.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </div>
      <div className="field-row intake-quad">
        <Field label={text.origin} optional>
          <Input value={value.origin} onValue={(origin) => change({ origin })} />
        </Field>
        <Field label={text.openness}>
          <Select
            value={value.openness}
            onValue={(openness) => change({ openness: openness as Openness })} // The options are exactly the three words.
            options={Object.entries(text.opennessOptions).map(([option, label]) => ({ value: option, label }))}
          />
        </Field>
        <Field label={text.account} optional>
          <Input value={identity.value.account} onValue={(account) => identity.change({ account })} readOnly={isAnonymous} />
        </Field>
        <Field label={text.contact} optional>
          <Input value={identity.value.contact} onValue={(contact) => identity.change({ contact })} readOnly={isAnonymous} />
        </Field>
      </div>
    </>
  );
}
