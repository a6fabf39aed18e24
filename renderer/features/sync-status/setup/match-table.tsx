import { Select } from '../../../ui/inputs.tsx';
import { Table } from '../../../ui/table.tsx';
import { joinText } from './text.ts';

/** Somebody or something that both offices may know. */
export interface MatchRow {
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart. */
  readonly note: string;
}

export interface MatchTableProps {
  readonly label: string;
  readonly headers: { readonly own: string; readonly office: string };
  readonly own: readonly MatchRow[];
  readonly office: readonly MatchRow[];
  /** What a row without a partner is. */
  readonly alone: string;
  readonly matches: Readonly<Record<string, string | null>>;
  readonly onMatch: (id: string, match: string | null) => void;
}

/** Own rows, each with its partner in the joined office. */
export function MatchTable({ label, headers, own, office, alone, matches, onMatch }: MatchTableProps) {
  const options = [
    { value: '', label: alone },
    ...office.map(({ id, name, note }) => ({ value: id, label: note === '' ? name : `${name}, ${note}` })),
  ];
  return (
    <Table
      label={label}
      rows={own}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'own',
          header: headers.own,
          width: '45%',
          cell: ({ name, note }) => (
            <>
              <b>{name}</b>
              <small>{note}</small>
            </>
          ),
        },
        {
          id: 'office',
          header: headers.office,
          cell: ({ id, name }) => (
            <Select
              aria-label={joinText.matchOf(name)}
              options={options}
              value={matches[id] ?? ''}
              onValue={(match) => onMatch(id, match || null)}
            />
          ),
        },
      ]}
    />
  );
}
