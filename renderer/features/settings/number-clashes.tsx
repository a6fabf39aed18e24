import { type NamedClash, namedClashes } from '../../data/number-report.ts';
import { useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { numbersText } from './text-numbers.ts';

/** The address of a berkas or a letter by the key of its aggregate. */
function placeOf(key: string): string {
  const id = key.slice(key.indexOf(':') + 1);
  return hrefOf(key.startsWith('document:') ? { screen: 'surat', documentId: id } : { screen: 'berkas', id });
}

const columns: readonly Column<NamedClash>[] = [
  { id: 'number', header: numbersText.number, cell: ({ number }) => <b className="nowrap">{number}</b> },
  {
    id: 'keeper',
    header: numbersText.keeper,
    width: '40%',
    cell: ({ keeper, keeperName }) => <a href={placeOf(keeper)}>{keeperName || numbersText.open}</a>,
  },
  { id: 'flagged', header: numbersText.flagged, width: '40%', cell: ({ flaggedName }) => flaggedName },
  {
    id: 'act',
    header: <span className="sr">{numbersText.act}</span>,
    cell: ({ key, number }) => (
      <ButtonLink size="s" href={placeOf(key)} aria-label={numbersText.openOf(number)}>
        {numbersText.open}
      </ButtonLink>
    ),
  },
];

/** Numbers that stand on two things: who keeps it, and who needs another one. */
export function NumberClashes() {
  const clashes = useAnswer(namedClashes, []) ?? [];
  return (
    <Panel
      title={numbersText.clashes}
      icon="split"
      note={numbersText.clashesNote}
      {...(clashes.length > 0 && { count: clashes.length })}
    >
      <div className="settings-table">
        <Table<NamedClash>
          label={numbersText.clashes}
          columns={columns}
          rows={clashes}
          rowKey={({ key }) => key}
          empty={
            <EmptyState icon="check-circle" title={numbersText.noClashes}>
              {numbersText.noClashesText}
            </EmptyState>
          }
        />
      </div>
    </Panel>
  );
}
