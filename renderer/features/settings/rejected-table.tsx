import type { RejectedOperations } from '../../data/rejected.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { healthText } from './text-pc.ts';

type RejectedRow = RejectedOperations['rows'][number];

const columns: readonly Column<RejectedRow>[] = [
  {
    id: 'key',
    header: healthText.rejectedKey,
    width: '50%',
    cell: ({ key }) => {
      const [type = '', id = ''] = key.split(':');
      return (
        <>
          {healthText.kinds[type] ?? healthText.otherKind} <span className="mono t3">{id}</span>
        </>
      );
    },
  },
  { id: 'reason', header: healthText.rejectedReason, cell: ({ reason }) => <span className="mono">{reason}</span> },
];

/** For whoever is called to help: which operations were kept but not applied, and why. */
export function RejectedTable({ rejected }: { readonly rejected: RejectedOperations }) {
  const { count, rows } = rejected;
  return (
    <>
      <div className="settings-table settings-long">
        <Table label={healthText.rejectedTable} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
      {rows.length < count && <p className="t3 s12">{healthText.rejectedMore(rows.length)}</p>}
    </>
  );
}
