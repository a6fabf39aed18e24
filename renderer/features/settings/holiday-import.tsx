import { useState } from 'react';
import { pickHolidaySheet, type SmallSheet } from '../../data/holiday-file.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HolidayColumnsForm } from './holiday-columns-form.tsx';
import {
  type HolidayColumns,
  type HolidayDefaults,
  type HolidayMerge,
  mergeHolidays,
  type OfficeHoliday,
  readHolidaySheet,
  suggestHolidayColumns,
} from './holiday-list.ts';
import { HolidayProblems } from './holiday-problems.tsx';
import { holidayText } from './text-time.ts';

interface HolidayImportProps {
  readonly list: readonly OfficeHoliday[];
  /** Answers true when the days were recorded. */
  readonly onTake: (merge: HolidayMerge, words: string, firstYear: string) => Promise<boolean>;
}

interface OpenFile {
  readonly sheet: SmallSheet;
  readonly columns: HolidayColumns;
  readonly defaults: HolidayDefaults;
}

/** Days from a spreadsheet: columns are proposed, every row that cannot be read says why, and nothing changes before the last button. */
export function HolidayImport({ list, onTake }: HolidayImportProps) {
  const [file, setFile] = useState<OpenFile | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);

  const pick = async () => {
    setBusy(true);
    const picked = await pickHolidaySheet();
    setBusy(false);
    setNotDone(picked.ok ? null : picked.error.sentence);
    if (picked.ok && picked.value)
      setFile({ sheet: picked.value, columns: suggestHolidayColumns(picked.value.columns), defaults: { kind: '', basis: '' } });
  };

  return (
    <Panel title={holidayText.import} icon="upload">
      <div className="stack">
        <div className="row wrap">
          <Button icon="folder" busy={isBusy} busyText={holidayText.reading} onClick={() => void pick()}>
            {holidayText.pick}
          </Button>
          <span className="t2 s13">{file ? file.sheet.fileName : holidayText.importNote}</span>
        </div>
        {notDone && <Notice tone="warn">{notDone}</Notice>}
        {file && <OpenHolidays file={file} list={list} onFile={setFile} onTake={onTake} />}
      </div>
    </Panel>
  );
}

interface OpenHolidaysProps extends HolidayImportProps {
  readonly file: OpenFile;
  readonly onFile: (file: OpenFile | null) => void;
}

function OpenHolidays({ file, list, onFile, onTake }: OpenHolidaysProps) {
  const [isBusy, setBusy] = useState(false);
  const { holidays, errors } = readHolidaySheet(file.sheet, file.columns, file.defaults);
  const merge = mergeHolidays(list, holidays);
  const news = merge.added + merge.changed;
  const refusedRows = new Set(errors.map(({ rowNumber }) => rowNumber)).size;

  const take = async () => {
    const firstYear = holidays[0]?.date.slice(0, 4);
    if (news === 0 || firstYear === undefined) return;
    setBusy(true);
    const taken = await onTake(merge, holidayText.taken(news, file.sheet.fileName), firstYear);
    setBusy(false);
    if (taken) onFile(null);
  };

  return (
    <>
      <HolidayColumnsForm
        sheet={file.sheet}
        columns={file.columns}
        defaults={file.defaults}
        onColumns={(columns) => onFile({ ...file, columns })}
        onDefaults={(defaults) => onFile({ ...file, defaults })}
      />
      <p role="status">{holidayText.ready(holidays.length, merge.added, merge.changed)}</p>
      {refusedRows > 0 && <Notice tone="warn">{holidayText.notReady(refusedRows)}</Notice>}
      {errors.length > 0 && <HolidayProblems errors={errors} />}
      <div className="row">
        {news > 0 ? (
          <Button kind="primary" busy={isBusy} onClick={() => void take()}>
            {holidayText.take(news)}
          </Button>
        ) : (
          <span className="t2">{holidayText.nothing}</span>
        )}
        <Button onClick={() => onFile(null)}>{holidayText.drop}</Button>
      </div>
    </>
  );
}
