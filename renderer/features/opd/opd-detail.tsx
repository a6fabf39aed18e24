import { useEffect, useRef, useState } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { startListWith } from '../../data/list-filter.ts';
import { hrefOf } from '../../data/route.ts';
import type { OpdEntry } from '../../data/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TabPanel, Tabs } from '../../ui/tabs.tsx';
import { OpdForm } from './opd-form.tsx';
import type { OpenCase } from './opd-list.ts';
import { OpdUse } from './opd-use.tsx';
import { opdText } from './text.ts';

interface OpdDetailProps {
  /** Undefined for a new one. */
  readonly opd: OpdEntry | undefined;
  readonly cases: readonly OpenCase[];
  readonly onClose: () => void;
  readonly onRegistered: (id: string) => void;
}

/** One OPD beside the table: its berkas, its description as a form, and whether it is still in use. */
export function OpdDetail({ opd, cases, onClose, onRegistered }: OpdDetailProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  const [tab, setTab] = useState('facts');
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const name = opd ? opd.name || opdText.unnamed : opdText.newTitle;
  return (
    <fieldset ref={panel} tabIndex={-1} className="opd-detail" aria-label={name}>
      <Panel
        title={name}
        icon="building"
        className="opd-panel"
        action={<IconButton size="s" kind="quiet" icon="close" label={opdText.close} onClick={onClose} />}
      >
        {opd ? (
          <>
            <div className="row opd-tabs">
              <Tabs
                id="opd-detail"
                label={opdText.tabs}
                tabs={[
                  { id: 'facts', label: opdText.tabFacts },
                  { id: 'cases', label: opdText.cases, count: cases.length },
                ]}
                value={tab}
                onValue={setTab}
              />
            </div>
            <TabPanel of="opd-detail" value={tab}>
              {tab === 'cases' ? (
                <OpenCases opdId={opd.id} cases={cases} />
              ) : (
                <>
                  <OpdForm opd={opd} onRegistered={onRegistered} />
                  <OpdUse opd={opd} />
                </>
              )}
            </TabPanel>
          </>
        ) : (
          <OpdForm opd={undefined} onRegistered={onRegistered} />
        )}
      </Panel>
    </fieldset>
  );
}

/** More than this is a list of its own. */
const mostShown = 30;

function OpenCases({ opdId, cases }: { readonly opdId: string; readonly cases: readonly OpenCase[] }) {
  const rest = cases.length - mostShown;
  if (cases.length === 0) return <p className="t2 s13">{opdText.noCases}</p>;
  return (
    <ul className="rows opd-cases">
      {cases.slice(0, mostShown).map(({ row, leads }) => (
        <li key={row.id}>
          <a className="nowrap" href={hrefOf({ screen: 'berkas', id: row.id })}>
            {shortNumber(row.number)}
          </a>
          <span className="ell grow">{row.title}</span>
          <span className="t2 s12 nowrap">{leads ? stepOfRow(row)?.short : opdText.supporting}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <a href={hrefOf({ screen: 'daftar' })} onClick={() => startListWith({ opd: [opdId] })}>
            {opdText.moreCases(rest)}
          </a>
        </li>
      )}
    </ul>
  );
}
