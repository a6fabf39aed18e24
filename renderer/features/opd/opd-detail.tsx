import { useEffect, useRef } from 'react';
import { stepOfRow } from '#shared/domain/opinion/board.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { hrefOf } from '../../data/route.ts';
import type { OpdEntry } from '../../data/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
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
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} tabIndex={-1} className="opd-detail" aria-label={opd?.name || opdText.newTitle}>
      <Panel
        title={opd ? opd.name || opdText.unnamed : opdText.newTitle}
        icon="building"
        className="opd-panel"
        action={<IconButton size="s" kind="quiet" icon="close" label={opdText.close} onClick={onClose} />}
      >
        <OpdForm opd={opd} onRegistered={onRegistered} />
      </Panel>
      {opd && <OpenCases cases={cases} />}
      {opd && <OpdUse opd={opd} />}
    </section>
  );
}

/** More than this is a list of its own, on the board. */
const mostShown = 30;

function OpenCases({ cases }: { readonly cases: readonly OpenCase[] }) {
  const rest = cases.length - mostShown;
  return (
    <Panel title={opdText.cases} icon="inbox" count={cases.length} flush>
      {cases.length === 0 ? (
        <p className="t2 s13 opd-pad">{opdText.noCases}</p>
      ) : (
        <ul className="rows">
          {cases.slice(0, mostShown).map(({ row, leads }) => (
            <li key={row.id}>
              <a className="nowrap" href={hrefOf({ screen: 'berkas', id: row.id })}>
                {shortNumber(row.number)}
              </a>
              <span className="ell grow">{row.title}</span>
              <span className="t2 s12 nowrap">{leads ? stepOfRow(row)?.short : opdText.supporting}</span>
            </li>
          ))}
          {rest > 0 && <li className="t2">{opdText.moreCases(rest)}</li>}
        </ul>
      )}
    </Panel>
  );
}
