import { readEnclosure } from '#shared/documents/enclosure.ts';
import { tanggalPanjang } from '#shared/documents/format-id.ts';
import { answerLimitOn } from '#shared/documents/from-case.ts';
import { templateName } from '../../data/template-names.ts';
import { DateField } from '../../ui/date-field.tsx';
import { parseDateText } from '../../ui/date-text.ts';
import { Field } from '../../ui/field.tsx';
import { Input, Select, TextArea } from '../../ui/inputs.tsx';
import { withNumbering } from './letter-content.ts';
import { NumberField } from './number-field.tsx';
import { SignerFields } from './signer-fields.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** Everything around the text of a letter. */
export function HeadFields({ letter }: { readonly letter: Letter }) {
  const { template, content, change, facts } = letter;
  const { sections } = facts.office;
  const natures = lettersText.natures.includes(content.nature as never)
    ? lettersText.natures
    : [content.nature, ...lettersText.natures];
  const isEnclosureRead = readEnclosure(content.enclosure) !== undefined;
  return (
    <>
      <Field label={lettersText.kind}>
        <Input value={templateName(template)} readOnly />
      </Field>
      <NumberField letter={letter} />
      <div className="letters-row">
        <DateOfDocument letter={letter} />
        <Field label={lettersText.nature}>
          <Select
            value={content.nature}
            options={natures.map((value) => ({ value, label: value }))}
            onValue={(nature) => change(withNumbering(sections, content, { nature }))}
          />
        </Field>
        <Field
          label={lettersText.enclosure}
          {...(!isEnclosureRead && { hint: lettersText.enclosureHint, hintTone: 'warn' as const })}
        >
          <Input value={content.enclosure} onValue={(enclosure) => change({ enclosure })} />
        </Field>
      </div>
      <RecipientField letter={letter} />
      <Field label={sections.letter.subjectLabel}>
        <Growing value={content.subject} onValue={(subject) => change({ subject })} />
      </Field>
      {template === 'surat-penerusan' && <AnswerLimit letter={letter} />}
      <SignerFields letter={letter} />
      <Field label={lettersText.copies} optional={lettersText.copiesNote}>
        <TextArea
          rows={2}
          value={content.copies.join('\n')}
          onValue={(text) => change({ copies: text === '' ? [] : text.split('\n') })}
        />
      </Field>
    </>
  );
}

export function DateOfDocument({ letter: { content, change, facts } }: { readonly letter: Letter }) {
  return (
    <DateField
      label={lettersText.date}
      value={content.date}
      onValue={(date) => change(withNumbering(facts.office.sections, content, { date }))}
      parse={(text) => (text.trim() === '' ? { ok: false, message: lettersText.dateMissing } : parseDateText(text))}
    />
  );
}

/** The citizen is addressed by the berkas, not by this form, so that no name is kept in the document. */
function RecipientField({ letter: { template, content, change, facts } }: { readonly letter: Letter }) {
  if (template !== 'surat-penerusan')
    return (
      <Field label={lettersText.recipient}>
        <Input value={content.recipient} readOnly />
      </Field>
    );
  const heads = facts.office.opdList.map(({ head, name }) => head || name);
  return (
    <div className="letters-recipient">
      <Field label={lettersText.recipient}>
        <Growing value={content.recipient} onValue={(recipient) => change({ recipient })} />
      </Field>
      <Select
        size="s"
        aria-label={lettersText.recipientFromList}
        placeholder={lettersText.recipientFromList}
        options={[...new Set(heads)].map((head) => ({ value: head, label: head }))}
        value=""
        onValue={(recipient) => recipient && change({ recipient })}
      />
    </div>
  );
}

/** One paragraph however long: the field grows with it, and Enter begins no new line. */
function Growing({ value, onValue }: { readonly value: string; readonly onValue: (text: string) => void }) {
  return (
    <TextArea
      className="letters-growing"
      rows={1}
      value={value}
      onValue={(text) => onValue(text.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}

function AnswerLimit({ letter: { content, facts } }: { readonly letter: Letter }) {
  const { day, workingDays, warnings } = answerLimitOn(facts.office, content.date);
  return (
    <Field
      label={lettersText.limit}
      note={lettersText.limitNote(workingDays)}
      {...(warnings[0] !== undefined && { hint: warnings[0], hintTone: 'warn' as const })}
    >
      <Input icon="calendar" value={tanggalPanjang(day)} readOnly />
    </Field>
  );
}
