import { useState } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import { undoImport } from '../../data/import-commands.ts';
import type { BatchProgress } from '../../data/run-command.ts';
import { useMay } from '../../data/settings-commands.ts';
import { type ImportEntry, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useMomentWords } from './moment-words.ts';
import { importText } from './text-pc.ts';

interface Going extends BatchProgress {
  readonly id: string;
  readonly fileName: string;
}

/** Every spreadsheet that was imported, newest first, and the way to take one back as a whole. */
export function ImportHistory() {
  const imports = usePantau((state) => state.imports);
  const may = useMay('import.undone');
  const momentWords = useMomentWords();
  const toast = useToast();
  const [going, setGoing] = useState<Going | null>(null);
  const [notDone, setNotDone] = useState<string | null>(null);
  const rows = imports.filter(({ record }) => record !== null).sort((left, right) => right.at - left.at);

  const undo = async (entry: ImportEntry) => {
    const fileName = entry.record?.fileName ?? '';
    setGoing({ id: entry.id, fileName, done: 0, total: 0 });
    const done = await undoImport(entry.id, (progress) => setGoing({ id: entry.id, fileName, ...progress }));
    setGoing(null);
    setNotDone(done.ok ? null : done.error.sentence);
    if (done.ok) toast.show({ text: importText.undone(angka(done.value.withdrawn), angka(done.value.kept)) });
  };

  const columns: readonly Column<ImportEntry>[] = [
    {
      id: 'file',
      header: importText.file,
      width: '46%',
      cell: ({ record, at, personName }) => (
        <>
          <b>{record?.fileName}</b>
          <small>{`${momentWords(at)}, ${personName}`}</small>
        </>
      ),
    },
    { id: 'imported', header: importText.imported, numeric: true, cell: ({ record }) => angka(record?.rowsImported ?? 0) },
    { id: 'refused', header: importText.refused, numeric: true, cell: ({ record }) => angka(record?.rowsRefused ?? 0) },
    {
      id: 'act',
      header: importText.state,
      cell: (entry) =>
        entry.undone ? (
          <Badge icon="undo">{importText.wasUndone}</Badge>
        ) : may ? (
          <Button
            size="s"
            busy={going?.id === entry.id}
            busyText={importText.undoing}
            aria-label={importText.undoOf(entry.record?.fileName ?? '')}
            onClick={() => going === null && void undo(entry)}
          >
            {importText.undo}
          </Button>
        ) : (
          <Badge tone="ok">{importText.taken}</Badge>
        ),
    },
  ];
  return (
    <Panel title={importText.title} icon="upload" note={importText.note}>
      <div className="stack">
        {notDone && <Notice tone="bad">{notDone}</Notice>}
        {going && going.total > 0 && (
          <Progress
            label={`${importText.undoing} ${going.fileName}`}
            value={going.done}
            max={going.total}
            detail={importText.progress(angka(going.done), angka(going.total))}
          />
        )}
        <div className="settings-table settings-long">
          <Table<ImportEntry>
            label={importText.title}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="upload" title={importText.empty}>
                {importText.emptyNote}
              </EmptyState>
            }
          />
        </div>
      </div>
    </Panel>
  );
}
