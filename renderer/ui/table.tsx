import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import { Checkbox } from './choices.tsx';
import { Icon } from './icon.tsx';
import { uiText } from './text.ts';
import { classes } from './tone.ts';
import { useRoving } from './use-roving.ts';
import { useScrollStop } from './use-scroll-stop.ts';

export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** CSS width such as "120px"; one column with "100%" takes the rest and cuts its text. */
  readonly width?: string;
}

export interface TableSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** Spoken name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort) => void;
  /** With `onSelect` every row gets a box; `rowName` names it aloud. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
  readonly rowName?: (row: Row) => string;
  /** Rows become a list of their own: arrows move, Enter or a click opens. */
  readonly onOpen?: (row: Row) => void;
  readonly current?: string | undefined;
  /** What is wrong with the row and the means to mend it, drawn as a second row. */
  readonly rowProblem?: (row: Row) => ReactNode;
  readonly rowTone?: (row: Row) => 'bad' | 'warn' | undefined;
  readonly empty?: ReactNode;
}

export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, selected, onSelect, rowName, empty } = props;
  const chosen = selected ?? new Set<string>();
  const all = rows.length > 0 && rows.every((row) => chosen.has(rowKey(row)));
  const span = columns.length + (onSelect ? 1 : 0);
  const at = rows.findIndex((row) => rowKey(row) === props.current);
  const roving = useRoving<HTMLTableSectionElement>({ count: rows.length, ...(at >= 0 && { active: at }) });
  const choose = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onSelect?.(next);
  };
  return (
    <div className="table-box" {...useScrollStop<HTMLDivElement>()}>
      <table className="table">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" className="table-tick">
                <Checkbox bare checked={all} onValue={(on) => onSelect(new Set(on ? rows.map(rowKey) : []))}>
                  {uiText.selectAll}
                </Checkbox>
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...roving.box}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            const problem = props.rowProblem?.(row);
            const tone = problem ? 'bad' : props.rowTone?.(row);
            const isSelected = chosen.has(key) || key === props.current;
            return (
              <Fragment key={key}>
                <tr
                  className={classes(isSelected && 'is-selected', tone && `is-${tone}`, problem ? 'has-problem' : undefined)}
                  aria-current={key === props.current || undefined}
                  {...(props.onOpen && opening(() => props.onOpen?.(row), roving.item(index)))}
                >
                  {onSelect && (
                    <td className="table-tick">
                      <Checkbox bare checked={chosen.has(key)} onValue={(on) => choose(key, on)}>
                        {uiText.selectRow(rowName?.(row) ?? key)}
                      </Checkbox>
                    </td>
                  )}
                  {columns.map((column) => (
                    <td key={column.id} className={classes(column.numeric && 'num', column.width === '100%' && 'table-rest ell')}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
                {problem && (
                  <tr className="table-problem">
                    <td colSpan={span}>
                      <div className="row wrap">{problem}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          {rows.length === 0 && empty !== undefined && (
            <tr className="table-empty">
              <td colSpan={span}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.by === column.id ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const width = column.width === undefined ? {} : { style: { width: column.width } };
  return (
    <th scope="col" className={column.numeric ? 'num' : undefined} aria-sort={direction} {...width}>
      {column.sortable && onSort ? (
        <button type="button" className="table-sort" onClick={() => onSort({ by: column.id, direction: next })}>
          {column.header}
          <Icon name={direction === undefined ? 'sort' : direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={13} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

// A click on a control inside the row, or after marking text, is not a wish to open the row.
function opening(open: () => void, item: object) {
  const meant = (target: EventTarget) => !(target as Element).closest('a, button, input, select, textarea, label');
  return {
    ...item,
    onClick: (event: { readonly target: EventTarget }) => {
      if (meant(event.target) && getSelection()?.isCollapsed !== false) open();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !meant(event.target)) return;
      event.preventDefault();
      open();
    },
  };
}
