import type { OpenedFile } from '../../data/import-file.ts';
import { openFile, openSheet } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CapturedField } from './captured-field.tsx';
import { ChannelForAll } from './channel-for-all.tsx';
import { ColumnRow } from './column-row.tsx';
import { SourceField } from './source-field.tsx';
import { text } from './text.ts';
import type { Matching } from './use-matching.ts';

const problemWords = {
  'date-column-missing': text.dateColumnMissing,
  'content-column-missing': text.contentColumnMissing,
};

export interface MappingPanelProps {
  readonly file: OpenedFile;
  readonly matching: Matching;
}

/** What each column of the file becomes, and what its values mean. */
export function MappingPanel({ file, matching }: MappingPanelProps) {
  const { table, fileName, rememberedSource } = file;
  const isReading = useImport((view) => view.reading !== null);
  const title = (
    <span className="import-file">
      <span className="ell" title={fileName}>
        {fileName}
      </span>
      <small className="ell">
        {text.sheetNote(table.sheet, table.rows.length)}
        {table.headerRow !== 1 && text.headerRow(table.headerRow)}
      </small>
    </span>
  );
  return (
    <Panel
      title={title}
      icon="table"
      fill
      className="import-mapping"
      action={
        <Button size="s" busy={isReading} busyText={text.reading} aria-label={text.changeFile} onClick={() => void openFile()}>
          {text.change}
        </Button>
      }
      footer={
        <>
          <Icon name={rememberedSource === null ? 'check' : 'history'} size={15} />
          <span>{rememberedSource === null ? text.toRemember : text.remembered}</span>
        </>
      }
    >
      <div className="stack import-facts">
        {matching.problems.map(({ code }) => (
          <Notice key={code} tone="warn">
            {problemWords[code]}
          </Notice>
        ))}
        {table.sheets.length > 1 && (
          <Field label={text.sheet}>
            <Select
              size="s"
              value={table.sheet}
              options={table.sheets.map(({ name, rowCount }) => ({
                value: name,
                label: text.sheetOption(name, name === table.sheet ? table.rows.length : rowCount),
              }))}
              onValue={(sheet) => void openSheet(sheet)}
            />
          </Field>
        )}
        <SourceField file={file} />
        <CapturedField />
      </div>
      <div className="import-map-head" aria-hidden="true">
        <span>{text.inExcel}</span>
        <span>{text.inPantau}</span>
      </div>
      <ul className="import-map" aria-label={text.mappingLabel}>
        {table.columns.map((column) => (
          <ColumnRow key={column.index} column={column} table={table} matching={matching} />
        ))}
      </ul>
      <ChannelForAll table={table} />
    </Panel>
  );
}
