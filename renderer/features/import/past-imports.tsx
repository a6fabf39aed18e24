import { clockTime, numericDate } from '#shared/calendar/date-words.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { type ImportEntry, usePantau } from '../../data/store.ts';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { text } from './text.ts';
import { UndoButton } from './undo-import.tsx';

const shownAtMost = 100;

/** The imports of this office, newest first. */
export function PastImports() {
  const imports = usePantau((state) => state.imports);
  const newest = imports.filter(({ record }) => record !== null).toSorted((left, right) => right.at - left.at);
  return (
    <Panel title={text.past} icon="history" count={newest.length} fill flush>
      {newest.length === 0 && (
        <EmptyState icon="table" title={text.pastNone}>
          {text.pastNoneText}
        </EmptyState>
      )}
      <ul className="rows">
        {newest.slice(0, shownAtMost).map((entry) => (
          <Past key={entry.id} entry={entry} />
        ))}
      </ul>
    </Panel>
  );
}

function Past({ entry }: { readonly entry: ImportEntry }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const { record, at, personName, undone } = entry;
  if (!record) return null;
  const when = `${numericDate(dateAt(at, zone))} ${clockTime(timeAt(at, zone))}`;
  return (
    <li>
      <span className="grow">
        <b className="b import-past-name" title={record.fileName}>
          {record.fileName}
        </b>
        <small>{text.pastCounts(record.rowsImported, record.rowsRefused)}</small>
        <small>
          {when}, {personName}
        </small>
      </span>
      {undone ? (
        <Badge>{text.undoneBadge}</Badge>
      ) : (
        <UndoButton importId={entry.id} fileName={record.fileName} count={record.rowsImported} />
      )}
    </li>
  );
}
