import { tanggalPanjang } from '#shared/documents/format-id.ts';
import { answerLimitOn, isLetter } from '#shared/documents/from-case.ts';
import { signerOf } from '#shared/documents/from-office.ts';
import { templateName } from '../../data/template-names.ts';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** What stands in a document that this person may not write into, or nobody any more. */
export function LetterSummary({ letter: { template, content, facts } }: { readonly letter: Letter }) {
  const { office } = facts;
  const { number, date, nature, enclosure, recipient, subject, signerId, signerAuthority, copies } = content;
  const signer = signerOf(office, { signerId, authority: signerAuthority, date });
  const letterly: readonly (readonly [string, string])[] = isLetter(template)
    ? [
        [lettersText.nature, nature],
        [lettersText.enclosure, enclosure],
        [lettersText.recipient, recipient],
        [office.sections.letter.subjectLabel, subject],
        [lettersText.limit, template === 'surat-penerusan' ? tanggalPanjang(answerLimitOn(office, date).day) : ''],
      ]
    : [];
  const lines: readonly (readonly [string, string])[] = [
    [lettersText.kind, templateName(template)],
    [isLetter(template) ? lettersText.number : lettersText.sheetNumber, number],
    [lettersText.date, tanggalPanjang(date)],
    ...letterly,
    ...(signerId ? ([[lettersText.signer, `${signer.nama}, ${signer.jabatan}`]] as const) : []),
    [lettersText.copies, copies.join('; ')],
  ];
  return (
    <dl className="facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className="letters-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
