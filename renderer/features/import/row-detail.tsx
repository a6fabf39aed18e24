import type { CheckedRow } from '#shared/domain/import/check-rows.ts';
import { doubtDuplicate } from '../../data/import-decisions.ts';
import { Button } from '../../ui/button.tsx';
import { duplicateSentence, noticeSentence } from './problem-words.ts';
import { type CellWords, momentWords } from './row-cells.ts';
import type { RowMendProps } from './row-mend.tsx';
import { fieldNames, text } from './text.ts';

const shownText = 1_500;

/** All that a row will record, and what a person may want to know of it. The citizen's name stays hidden. */
export function RowDetail({ row, index, desk, focus }: RowMendProps) {
  const { opinion, notices, refusal, duplicateOf } = row;
  return (
    <div className="import-detail">
      {notices.map(({ field, code }) => (
        <p key={`${field} ${code}`}>{noticeSentence({ field, code })}</p>
      ))}
      {refusal === null && duplicateOf !== null && (
        <p className="row">
          {duplicateSentence(row, desk.knownNumber(row))}
          <Button
            size="s"
            tabIndex={focus.tabIndex}
            onFocus={focus.onFocus}
            onClick={() => desk.settle(row.rowNumber, index, () => doubtDuplicate(row.rowNumber))}
          >
            {text.doubt}
          </Button>
        </p>
      )}
      {opinion?.history && <p>{text.history}</p>}
      {opinion && (
        <dl className="facts">
          {factsOf(row, desk.words).map(([name, value]) => (
            <div key={name} className="import-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function factsOf({ opinion }: CheckedRow, { zone, agency: agencyOf }: CellWords): readonly (readonly [string, string])[] {
  if (!opinion) return [];
  const { agencyName, finishedAt, precision, reporterName, reporterAccount, reporterContact } = opinion;
  const agency = agencyName && (agencyOf(agencyName) ?? `${agencyName}, ${text.agencyNote}`);
  const isNamed = reporterName || reporterAccount || reporterContact;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [fieldNames.tanggal_masuk, momentWords(opinion, zone)],
    [fieldNames.judul, opinion.title],
    [fieldNames.isi, opinion.text && clipped(opinion.text)],
    [fieldNames.id_eksternal, opinion.externalId],
    [fieldNames.kategori, opinion.category],
    [fieldNames.instansi_tujuan, agency],
    [fieldNames.lokasi, opinion.location],
    [fieldNames.tautan, opinion.link],
    [fieldNames.status, opinion.status],
    [fieldNames.tanggal_selesai, finishedAt === undefined ? undefined : momentWords({ receivedAt: finishedAt, precision }, zone)],
    [fieldNames.tanggapan, opinion.response && clipped(opinion.response)],
    [text.reporter, isNamed ? text.reporterHidden : undefined],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function clipped(words: string): string {
  return words.length <= shownText ? words : `${words.slice(0, shownText).toWellFormed()}…`;
}
