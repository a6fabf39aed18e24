import { useMemo } from 'react';
import { placeOfKey, placesIn } from '../../data/places.ts';
import { usePantau } from '../../data/store.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import type { AskProps } from './ask-props.ts';
import { AttachmentField } from './attachment-field.tsx';
import { MakeSoftcopy } from './softcopy.tsx';
import { actsText } from './text.ts';

/** The archive gate: softcopy and hardcopy, or an honest "menyusul". */
export function FilingAsk({ planned, form, change, many = false }: AskProps) {
  const counters = usePantau((state) => state.counters);
  const places = useMemo(() => placesIn(counters), [counters]);
  const { place } = form;
  const part = (name: keyof typeof place) => (value: string) => change({ place: { ...place, [name]: value } });
  const needsSoftcopy = planned.step.kind === 'send-and-archive';
  return (
    <>
      <AttachmentField
        label={needsSoftcopy ? actsText.softcopies : actsText.optionalSoftcopies}
        optional={!needsSoftcopy}
        files={form.files}
        onFiles={(files) => change({ files })}
      >
        {needsSoftcopy && !many && <MakeSoftcopy at={planned.at} onMade={(file) => change({ files: [...form.files, file] })} />}
      </AttachmentField>
      <FieldGroup label={actsText.place}>
        {places.length > 0 && !form.later && (
          <Select
            aria-label={actsText.usedPlaces}
            placeholder={actsText.usedPlaces}
            options={places.map(({ key, count }) => ({ value: key, label: `${key} (${count})` }))}
            value=""
            onValue={(key) => key && change({ place: placeOfKey(key) })}
          />
        )}
        {!form.later && (
          <div className="acts-place">
            <Field label={actsText.room}>
              <Input value={place.room} onValue={part('room')} data-first-focus />
            </Field>
            <Field label={actsText.rack} optional>
              <Input value={place.rack} onValue={part('rack')} />
            </Field>
            <Field label={actsText.box} optional>
              <Input value={place.box} onValue={part('box')} />
            </Field>
            <Field label={actsText.folder} optional>
              <Input value={place.folder} onValue={part('folder')} />
            </Field>
          </div>
        )}
        <Checkbox checked={form.later} onValue={(later) => change({ later })}>
          {actsText.later}
        </Checkbox>
        {form.later && <p className="s12 t2">{actsText.laterHint}</p>}
      </FieldGroup>
    </>
  );
}
