import { useRef } from 'react';
import { fail, ok } from '#shared/kernel/result.ts';
import { usePantau } from '../../data/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { CellInput, rowProblem } from './cell-input.tsx';
import { type ChannelRow, channelProblems, codeFrom, moved } from './list-forms.ts';
import { isFree } from './problems.ts';
import { RowOrder } from './row-order.tsx';
import { SectionFrame } from './section-frame.tsx';
import { channelsText, sectionNames, settingsText } from './text.ts';
import { useFocusRow } from './use-focus-row.ts';
import { useSectionForm } from './use-section-form.ts';

interface ChannelsForm {
  readonly rows: readonly ChannelRow[];
}

const asForm = (rows: readonly ChannelRow[]): ChannelsForm => ({ rows });

function readChannels({ rows }: ChannelsForm) {
  const problems = channelProblems(rows);
  const tidy = rows.map((row) => ({ ...row, label: row.label.trim(), short: row.short.trim(), account: row.account.trim() }));
  return isFree(problems) ? ok(tidy) : fail(problems);
}

/** The channels in the order in which they are offered. */
export function ChannelsSection() {
  const known = usePantau((state) => state.sections.channels);
  const form = useSectionForm({ section: 'channels', toForm: asForm, read: readChannels, saved: channelsText.saved });
  const table = useRef<HTMLDivElement>(null);
  const focusRow = useFocusRow(table);
  const { rows } = form.value;
  const change = (code: string, part: Partial<ChannelRow>) =>
    form.change({ rows: rows.map((row) => (row.code === code ? { ...row, ...part } : row)) });
  const add = () => {
    const code = codeFrom(
      'kanal',
      [...rows, ...known].map((row) => row.code),
    );
    form.change({ rows: [...rows, { code, short: '', label: '', account: '', active: true }] });
    focusRow(code);
  };
  const columns: readonly Column<ChannelRow>[] = [
    {
      id: 'order',
      header: settingsText.order,
      cell: (row) => {
        const at = rows.indexOf(row);
        const name = row.label || settingsText.unnamed;
        return (
          <RowOrder
            name={name}
            isFirst={at === 0}
            isLast={at === rows.length - 1}
            onMove={(by) => form.change({ rows: moved(rows, at, by) })}
          />
        );
      },
    },
    {
      id: 'label',
      header: channelsText.label,
      width: '34%',
      cell: (row) => (
        <CellInput
          label={channelsText.label}
          data-row={row.code}
          value={row.label}
          onValue={(label) => change(row.code, { label })}
          problem={form.problems[`${row.code}.label`]}
        />
      ),
    },
    {
      id: 'short',
      header: channelsText.short,
      cell: (row) => (
        <CellInput
          label={`${channelsText.short}, ${row.label}`}
          className="settings-short"
          maxLength={3}
          value={row.short}
          onValue={(short) => change(row.code, { short: short.toUpperCase() })}
          problem={form.problems[`${row.code}.short`]}
        />
      ),
    },
    {
      id: 'account',
      header: channelsText.account,
      width: '40%',
      cell: (row) => (
        <CellInput
          label={`${channelsText.account}, ${row.label}`}
          value={row.account}
          onValue={(account) => change(row.code, { account })}
          problem={form.problems[`${row.code}.account`]}
        />
      ),
    },
    {
      id: 'active',
      header: settingsText.inUse,
      cell: (row) => (
        <Checkbox bare checked={row.active} onValue={(active) => change(row.code, { active })}>
          {`${settingsText.inUse}, ${row.label}`}
        </Checkbox>
      ),
    },
    {
      id: 'drop',
      header: <span className="sr">{settingsText.drop}</span>,
      cell: (row) =>
        !known.some(({ code }) => code === row.code) && (
          <IconButton
            size="s"
            kind="quiet"
            icon="close"
            label={settingsText.drop}
            onClick={() => form.change({ rows: rows.filter(({ code }) => code !== row.code) })}
          />
        ),
    },
  ];
  return (
    <SectionFrame title={sectionNames.kanal} icon="megaphone" note={channelsText.note} saveText={channelsText.save} form={form}>
      <div className="settings-table" ref={table}>
        <Table
          label={channelsText.table}
          columns={form.may ? columns : columns.filter(({ id }) => id !== 'order' && id !== 'drop')}
          rows={rows}
          rowKey={(row) => row.code}
          rowProblem={(row) => rowProblem(form.problems, row.code, channelsText)}
        />
      </div>
      {form.may && (
        <div className="row wrap">
          <Button icon="plus" onClick={add}>
            {channelsText.add}
          </Button>
          <span className="t3 s12">{channelsText.hint}</span>
        </div>
      )}
    </SectionFrame>
  );
}
