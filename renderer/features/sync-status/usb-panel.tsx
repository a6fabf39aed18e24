import { useState } from 'react';
import type { SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usbText } from './text-pages.ts';
import { useTask } from './use-task.ts';

/** The way on foot, for a PC without a network (F118). */
export function UsbPanel({ peers }: { readonly peers: readonly SyncPeer[] }) {
  const [writer, setWriter] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const task = useTask();
  const make = async () => {
    setDone(null);
    const made = await task.run('sync.exportBundle', { writer: writer || null });
    if (made) setDone(usbText.made(made.fileName, angka(made.operations)));
  };
  const take = async () => {
    setDone(null);
    const taken = await task.run('sync.importBundle', {});
    if (!taken) return;
    const words =
      taken.kind === 'receipt' ? usbText.receiptTaken(taken.from) : usbText.taken(taken.from, angka(taken.operations));
    setDone(taken.receipt === null ? words : `${words} ${usbText.receipt(taken.receipt)}`);
  };
  const others = peers.filter(({ state }) => state !== 'own' && state !== 'revoked' && state !== 'pending');
  return (
    <Panel title={usbText.title} icon="box">
      <div className="stack">
        <p className="t2 s13">{usbText.note}</p>
        <div className="sync-usb">
          <Field label={usbText.to}>
            <Select
              value={writer}
              onValue={setWriter}
              options={[
                { value: '', label: usbText.everybody },
                ...others.map((peer) => ({ value: peer.writer, label: peer.label })),
              ]}
            />
          </Field>
          <Button icon="upload" busy={task.busy === 'sync.exportBundle'} onClick={() => void make()}>
            {usbText.make}
          </Button>
          <Button icon="download" busy={task.busy === 'sync.importBundle'} onClick={() => void take()}>
            {usbText.take}
          </Button>
        </div>
        <div role="status">
          {task.problem && <Notice tone="warn">{task.problem.sentence}</Notice>}
          {done !== null && <Notice tone="ok">{done}</Notice>}
        </div>
      </div>
    </Panel>
  );
}
