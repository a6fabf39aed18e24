import { useEffect, useRef, useState } from 'react';
import type { OpdLine } from '#shared/domain/opd/opd-lines.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { registerOpdList } from '../../data/opd-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { readPastedOpd, tidyOpd } from './opd-list.ts';
import { fieldNames, opdText, pasteText, problemSentence } from './text.ts';

const columns: readonly Column<OpdLine>[] = [
  { id: 'line', header: pasteText.row, numeric: true, cell: ({ line }) => line },
  { id: 'name', header: fieldNames.name, width: '100%', cell: ({ opd }) => opd.name || '–' },
  { id: 'short', header: fieldNames.short, cell: ({ opd }) => opd.short },
];

/** Many OPD at once from a spreadsheet's clipboard; what cannot be added says why and stays out. */
export function OpdPaste({ onClose }: { readonly onClose: () => void }) {
  const opdList = usePantau((state) => state.opdList);
  const form = useFormDraft('opd-tempel', { text: '' });
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const toast = useToast();
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const rows = readPastedOpd(form.value.text, opdList);
  const ready = rows.filter(({ problem }) => !problem);
  const refused = rows.length - ready.length;

  const take = async () => {
    if (ready.length === 0) return setNotDone(pasteText.nothing);
    setBusy(true);
    const done = await registerOpdList(ready.map(({ opd }) => tidyOpd(opd)));
    setBusy(false);
    setNotDone(done.ok ? null : done.error.sentence);
    if (!done.ok) return;
    form.clear();
    toast.show({ text: pasteText.taken(ready.length) });
    onClose();
  };

  return (
    <div ref={box} className="opd-detail">
      <Panel
        title={pasteText.title}
        icon="copy"
        className="opd-panel"
        action={<IconButton size="s" kind="quiet" icon="close" label={opdText.close} onClick={onClose} />}
      >
        <div className="stack">
          <p className="t2 s13">
            {pasteText.note} {pasteText.headNote}
          </p>
          <Field label={pasteText.field}>
            <TextArea rows={8} wrap="off" value={form.value.text} onValue={(text) => form.change({ text })} />
          </Field>
          {notDone && <Notice tone="warn">{notDone}</Notice>}
          <p role="status" className="s13">
            {rows.length > 0 && pasteText.ready(ready.length)} {refused > 0 && <b>{pasteText.refused(refused)}</b>}
          </p>
          <div className="row">
            <Button kind="primary" busy={isBusy} onClick={() => void take()}>
              {pasteText.take(ready.length)}
            </Button>
          </div>
        </div>
      </Panel>
      {rows.length > 0 && (
        <Panel title={pasteText.preview} flush>
          <Table
            label={pasteText.preview}
            columns={columns}
            rows={rows}
            rowKey={({ line }) => String(line)}
            rowProblem={({ problem }) => problemSentence(problem)}
          />
        </Panel>
      )}
    </div>
  );
}
