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
  /** Channels that have no place in the grid. */
  readonly otherChannels: readonly { readonly value: string; readonly label: string }[];
}

/** Everything that may stay empty. */
export function MoreFields({ value, change, identity, otherChannels }: MoreFieldsProps) {
  const opdList = usePantau((state) => state.opdList).filter(({ active }) => active);
  const topics = usePantau((state) => state.sections.topics).filter(({ active }) => active);
  const isAnonymous = value.openness === 'anonim';
  return (
    <div className="intake-triple">
      <Field label={text.topic} optional>
        <Select
          value={value.topic}
          onValue={(topic) => change({ topic })}
          placeholder={text.chooseTopic}
          options={topics.map(({ id, label }) => ({ value: id, label }))}
        />
      </Field>
      <Field label={text.location} optional>
        <Input value={value.location} onValue={(location) => change({ location })} />
      </Field>
      <Field label={text.proposedOpd} optional>
        <Select
          value={value.proposedOpd}
          onValue={(proposedOpd) => change({ proposedOpd })}
          placeholder={text.chooseOpd}
          options={opdList.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <DateField
        label={text.uploaded}
        optional
        withTime
        value={value.uploadedAt}
        onValue={(uploadedAt) => change({ uploadedAt })}
      />
      <Field label={text.origin} optional={text.originNote}>
        <Input value={value.origin} onValue={(origin) => change({ origin })} />
      </Field>
      <Field label={text.moreChannels} optional>
        <Select
          value={otherChannels.some(({ value: code }) => code === value.channel) ? value.channel : ''}
          onValue={(channel) => change({ channel })}
          placeholder={text.noOtherChannel}
          options={otherChannels}
        />
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
  );
}
