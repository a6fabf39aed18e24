import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import { templateName } from '../../data/template-names.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { DateOfDocument } from './head-fields.tsx';
import { SignerFields } from './signer-fields.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

const numbered: ReadonlySet<TemplateId> = new Set(['lembar-hasil-pantauan', 'lembar-persetujuan']);

/** Sheets tell what the berkas tell; a person gives them a date, sometimes a number, and who signs. */
export function SheetFields({ letter }: { readonly letter: Letter }) {
  const { template, content, change } = letter;
  return (
    <>
      <Field label={lettersText.kind}>
        <Input value={templateName(template)} readOnly />
      </Field>
      {numbered.has(template) && (
        <Field label={lettersText.sheetNumber} optional>
          <Input value={content.number} onValue={(number) => change({ number })} />
        </Field>
      )}
      {template === 'label-arsip' ? (
        <p className="s13 t2">{lettersText.labelText}</p>
      ) : (
        <>
          <DateOfDocument letter={letter} />
          <SignerFields letter={letter} />
        </>
      )}
    </>
  );
}
