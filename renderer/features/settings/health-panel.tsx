import { useState } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import { rebuild } from '../../data/catch-up.ts';
import { useAnswer } from '../../data/queries.ts';
import { rejectedOperations } from '../../data/rejected.ts';
import { stateHash } from '../../data/state-hash.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RejectedTable } from './rejected-table.tsx';
import { healthText } from './text-pc.ts';

/** Whether the data of this PC is whole, and the two means to make sure of it. */
export function HealthPanel() {
  const setAside = usePantau((state) => state.setAside);
  const rejected = useAnswer(rejectedOperations, []);
  return (
    <Panel title={healthText.title} icon="database">
      <div className="stack">
        <p className="t2 s13">{healthText.note}</p>
        <Fingerprint />
        <Rebuild />
        {setAside > 0 && (
          <Notice tone="warn" title={healthText.setAside}>
            {healthText.setAsideCount(setAside)}
          </Notice>
        )}
        <dl className="facts settings-facts">
          {setAside === 0 && (
            <>
              <dt>{healthText.setAside}</dt>
              <dd>{healthText.setAsideNone}</dd>
            </>
          )}
          <dt>{healthText.rejected}</dt>
          <dd>
            {rejected && (rejected.count === 0 ? healthText.rejectedNone : healthText.rejectedCount(angka(rejected.count)))}
          </dd>
        </dl>
        {rejected && rejected.count > 0 && <RejectedTable rejected={rejected} />}
      </div>
    </Panel>
  );
}

function Fingerprint() {
  const [hash, setHash] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const compute = async () => {
    setBusy(true);
    setHash(await stateHash());
    setBusy(false);
  };
  return (
    <div className="row wrap">
      <Button icon="check-circle" busy={isBusy} busyText={healthText.hashing} onClick={() => void compute()}>
        {healthText.hash}
      </Button>
      <span role="status" className={hash ? 'mono b' : 't2 s13'}>
        {hash ? healthText.computed(hash) : healthText.hashNote}
      </span>
    </div>
  );
}

function Rebuild() {
  const [notDone, setNotDone] = useState(false);
  const toast = useToast();
  const start = async () => {
    setNotDone(false);
    try {
      await rebuild();
      toast.show({ text: healthText.rebuilt });
    } catch {
      setNotDone(true);
    }
  };
  return (
    <>
      <div className="row wrap">
        <Button icon="sync" onClick={() => void start()}>
          {healthText.rebuild}
        </Button>
        <span className="t2 s13">{healthText.rebuildNote}</span>
      </div>
      {notDone && <Notice tone="bad">{healthText.notRebuilt}</Notice>}
    </>
  );
}
