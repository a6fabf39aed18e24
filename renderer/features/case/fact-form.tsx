import { usePantau } from '../../data/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Input, Select, TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { EditableField } from './fact-values.ts';
import { caseText, fieldLabels } from './text.ts';
import type { FieldEdits } from './use-field-edits.ts';

/** The facts as fields. Leaving a field records it; nothing waits for a button. */
export function FactForm({ edits }: { readonly edits: FieldEdits }) {
  const topics = usePantau((state) => state.sections.topics);
  return (
    <div className="stack">
      {edits.problem !== undefined && <Notice tone="bad">{edits.problem}</Notice>}
      <TextFact edits={edits} field="title" />
      <TextFact edits={edits} field="text" rows={5} />
      <TextFact edits={edits} field="link" />
      <TextFact edits={edits} field="location" />
      <Field label={fieldLabels.topic} optional>
        <Select
          placeholder={caseText.noTopic}
          options={topics
            .filter(({ active, id }) => active || id === edits.textOf('topic'))
            .map(({ id, label }) => ({ value: id, label }))}
          value={edits.textOf('topic')}
          onValue={(topic) => edits.choose('topic', topic)}
        />
      </Field>
      <TextFact edits={edits} field="origin" />
      <OpdFact edits={edits} label={fieldLabels.proposedOpd} />
      <SupportingFact edits={edits} />
      <TextFact edits={edits} field="note" rows={3} />
    </div>
  );
}

interface TextFactProps {
  readonly edits: FieldEdits;
  readonly field: Exclude<EditableField, 'topic' | 'proposedOpd' | 'supportingOpd'>;
  readonly label?: string;
  /** More than one line where given. */
  readonly rows?: number;
}

export function TextFact({ edits, field, label = fieldLabels[field], rows }: TextFactProps) {
  const shared = {
    value: edits.textOf(field),
    onValue: (text: string) => edits.type(field, text),
    onBlur: () => edits.leave(field),
  };
  return (
    <Field label={label} optional>
      {rows === undefined ? <Input {...shared} /> : <TextArea rows={rows} {...shared} />}
    </Field>
  );
}

export function OpdFact({ edits, label }: { readonly edits: FieldEdits; readonly label: string }) {
  const opdList = usePantau((state) => state.opdList);
  const value = edits.textOf('proposedOpd');
  const known = opdList.filter(({ active, id }) => active || id === value).map(({ id, name }) => ({ value: id, label: name }));
  // An imported name that no OPD of the register answers to stays visible until one is chosen.
  const options = value && !known.some((option) => option.value === value) ? [{ value, label: value }, ...known] : known;
  return (
    <Field label={label}>
      <Select
        placeholder={caseText.pickOpd}
        options={options}
        value={value}
        onValue={(opdId) => edits.choose('proposedOpd', opdId)}
        {...(value === '' && { 'data-case-focus': true })}
      />
    </Field>
  );
}

export function SupportingFact({ edits }: { readonly edits: FieldEdits }) {
  const opdList = usePantau((state) => state.opdList);
  const chosen = edits.textOf('supportingOpd').split('\n').filter(Boolean);
  const set = (ids: readonly string[]) => edits.choose('supportingOpd', ids.join('\n'));
  const free = opdList.filter(({ active, id }) => active && !chosen.includes(id) && id !== edits.textOf('proposedOpd'));
  const nameOf = (id: string) => opdList.find((opd) => opd.id === id)?.name ?? id;
  return (
    <FieldGroup label={fieldLabels.supportingOpd} optional>
      {chosen.map((id) => (
        <span key={id} className="row">
          <span className="grow ell">{nameOf(id)}</span>
          <IconButton
            size="s"
            kind="quiet"
            icon="close"
            label={caseText.removeOpd(nameOf(id))}
            onClick={() => set(chosen.filter((other) => other !== id))}
          />
        </span>
      ))}
      <Select
        aria-label={caseText.addSupporting}
        placeholder={caseText.addSupporting}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        value=""
        onValue={(id) => id && set([...chosen, id])}
      />
    </FieldGroup>
  );
}
