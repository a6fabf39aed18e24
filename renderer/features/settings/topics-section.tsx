import { useRef } from 'react';
import { fail, ok } from '#shared/kernel/result.ts';
import { usePantau } from '../../data/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Select } from '../../ui/inputs.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { CellInput, rowProblem } from './cell-input.tsx';
import { codeFrom, moved, parentsFor, type TopicRow, topicProblems } from './list-forms.ts';
import { isFree } from './problems.ts';
import { RowOrder } from './row-order.tsx';
import { SectionFrame } from './section-frame.tsx';
import { sectionNames, settingsText, topicsText } from './text.ts';
import { useFocusRow } from './use-focus-row.ts';
import { useSectionForm } from './use-section-form.ts';

interface TopicsForm {
  readonly rows: readonly TopicRow[];
}

const asForm = (rows: readonly TopicRow[]): TopicsForm => ({ rows });

function readTopics({ rows }: TopicsForm) {
  const problems = topicProblems(rows);
  return isFree(problems) ? ok(rows.map((row) => ({ ...row, label: row.label.trim() }))) : fail(problems);
}

/** The topics in the order in which they are offered, on two levels. */
export function TopicsSection() {
  const known = usePantau((state) => state.sections.topics);
  const form = useSectionForm({ section: 'topics', toForm: asForm, read: readTopics, saved: topicsText.saved });
  const table = useRef<HTMLDivElement>(null);
  const focusRow = useFocusRow(table);
  const { rows } = form.value;
  const change = (id: string, part: Partial<TopicRow>) =>
    form.change({ rows: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  const add = () => {
    const id = codeFrom(
      'topik',
      [...rows, ...known].map((row) => row.id),
    );
    form.change({ rows: [...rows, { id, label: '', parent: null, active: true }] });
    focusRow(id);
  };
  const drop = (id: string) =>
    form.change({ rows: rows.flatMap((row) => (row.id === id ? [] : [row.parent === id ? { ...row, parent: null } : row])) });
  const columns: readonly Column<TopicRow>[] = [
    {
      id: 'order',
      header: settingsText.order,
      cell: (row) => {
        const at = rows.indexOf(row);
        return (
          <RowOrder
            name={row.label || settingsText.unnamed}
            isFirst={at === 0}
            isLast={at === rows.length - 1}
            onMove={(by) => form.change({ rows: moved(rows, at, by) })}
          />
        );
      },
    },
    {
      id: 'label',
      header: topicsText.label,
      width: '50%',
      cell: (row) => (
        <div className={row.parent === null ? undefined : 'settings-part'}>
          <CellInput
            label={topicsText.label}
            data-row={row.id}
            value={row.label}
            onValue={(label) => change(row.id, { label })}
            problem={form.problems[`${row.id}.label`]}
          />
        </div>
      ),
    },
    {
      id: 'parent',
      header: topicsText.parent,
      width: '36%',
      cell: (row) => (
        <Select
          size="s"
          aria-label={`${topicsText.parent}, ${row.label}`}
          value={row.parent ?? ''}
          options={[
            { value: '', label: topicsText.noParent },
            ...parentsFor(rows, row).map(({ id, label }) => ({ value: id, label: label || settingsText.unnamed })),
          ]}
          onValue={(parent) => change(row.id, { parent: parent === '' ? null : parent })}
        />
      ),
    },
    {
      id: 'active',
      header: settingsText.inUse,
      cell: (row) => (
        <Checkbox bare checked={row.active} onValue={(active) => change(row.id, { active })}>
          {`${settingsText.inUse}, ${row.label}`}
        </Checkbox>
      ),
    },
    {
      id: 'drop',
      header: <span className="sr">{settingsText.drop}</span>,
      cell: (row) =>
        !known.some(({ id }) => id === row.id) && (
          <IconButton size="s" kind="quiet" icon="close" label={settingsText.drop} onClick={() => drop(row.id)} />
        ),
    },
  ];
  return (
    <SectionFrame title={sectionNames.topik} icon="tag" note={topicsText.note} saveText={topicsText.save} form={form}>
      <div className="settings-table" ref={table}>
        <Table
          label={topicsText.table}
          columns={form.may ? columns : columns.filter(({ id }) => id !== 'order' && id !== 'drop')}
          rows={rows}
          rowKey={(row) => row.id}
          rowProblem={(row) => rowProblem(form.problems, row.id, topicsText)}
        />
      </div>
      {form.may && (
        <div className="row wrap">
          <Button icon="plus" onClick={add}>
            {topicsText.add}
          </Button>
          <span className="t3 s12">{topicsText.hint}</span>
        </div>
      )}
    </SectionFrame>
  );
}
