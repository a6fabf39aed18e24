import { letterNumber, letterNumberTokens } from '#shared/documents/letter-number.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Toggle } from '../../ui/choices.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { decimalText, type LetterForm, type LetterNumberField, rangeOf, readLetterForm, toLetterForm } from './letter-form.ts';
import { LetterSketch } from './letter-sketch.tsx';
import { SectionFrame } from './section-frame.tsx';
import { letterText, problemSentence, sectionNames } from './text.ts';
import { type SectionForm, useSectionForm } from './use-section-form.ts';

const sampleSerial = '417';

/** How letters look and how their numbers are written. */
export function LetterSection() {
  const form = useSectionForm({ section: 'letter', toForm: toLetterForm, read: readLetterForm, saved: letterText.saved });
  const { paper, subjectLabel, placeBeforeDate, showRank, numberPattern } = form.value;
  const profile = usePantau((state) => state.sections.profile);
  const zone = usePantau((state) => state.sections.hours.zone);
  const date = dateAt(useNow(), zone);
  const { archiveCode: classification, letterCode: unit } = profile;
  const sample = letterNumber(numberPattern, { classification, unit, serial: sampleSerial, date, security: 'B' });
  const needsUnit = unit === '' && numberPattern.includes('{unit}');
  const tokens = letterNumberTokens.map((name) => `{${name}}`).join(' ');
  return (
    <>
      <SectionFrame title={sectionNames.surat} icon="letter" note={letterText.note} saveText={letterText.save} form={form}>
        <div className="row wrap settings-choices">
          <FieldGroup label={letterText.paper}>
            <Segmented
              label={letterText.paper}
              options={(['A4', 'F4'] as const).map((value) => ({ value, label: letterText.papers[value] }))}
              value={paper}
              onValue={(value) => form.change({ paper: value })}
            />
          </FieldGroup>
          <FieldGroup label={letterText.subjectLabel}>
            <Segmented
              label={letterText.subjectLabel}
              options={(['Hal', 'Perihal'] as const).map((value) => ({ value, label: value }))}
              value={subjectLabel}
              onValue={(value) => form.change({ subjectLabel: value })}
            />
          </FieldGroup>
        </div>
        <div className="field-row">
          <NumberField form={form} name="fontSize" />
          <NumberField form={form} name="lineSpacing" />
        </div>
        <FieldGroup label={letterText.margins}>
          <div className="settings-four">
            <NumberField form={form} name="marginTop" />
            <NumberField form={form} name="marginBottom" />
            <NumberField form={form} name="marginLeft" />
            <NumberField form={form} name="marginRight" />
          </div>
        </FieldGroup>
        <Toggle checked={placeBeforeDate} onValue={(checked) => form.change({ placeBeforeDate: checked })}>
          {letterText.placeBeforeDate}
        </Toggle>
        <Toggle checked={showRank} onValue={(checked) => form.change({ showRank: checked })}>
          {letterText.showRank}
        </Toggle>
        <Field
          label={letterText.numberPattern}
          note={letterText.sample(sample)}
          hint={needsUnit ? letterText.unitMissing : letterText.patternHint(tokens)}
          {...(needsUnit && { hintTone: 'warn' })}
          error={problemSentence(form.problems.numberPattern)}
        >
          <Input value={numberPattern} onValue={(value) => form.change({ numberPattern: value })} />
        </Field>
      </SectionFrame>
      <LetterSketch letter={form.value} number={sample} date={date} />
    </>
  );
}

function NumberField({ form, name }: { readonly form: SectionForm<LetterForm>; readonly name: LetterNumberField }) {
  const { least, most } = rangeOf(name);
  const unit = letterText.units[name];
  return (
    <Field
      label={letterText.fields[name]}
      hint={letterText.range(decimalText(least), decimalText(most), unit)}
      error={problemSentence(form.problems[name])}
    >
      <Input
        inputMode="decimal"
        value={form.value[name]}
        onValue={(value) => form.change({ [name]: value })}
        after={<span className="t3 s12">{unit}</span>}
      />
    </Field>
  );
}
