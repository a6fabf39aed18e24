import { type FormEvent, useState } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { voidNumber } from '../../data/number-commands.ts';
import type { NumberReport } from '../../data/number-report.ts';
import { useMay } from '../../data/settings-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useMomentWords } from './moment-words.ts';
import { numbersText, rangeWords } from './text-numbers.ts';

interface VoidRow {
  readonly id: string;
  readonly serial: number;
  readonly number: string;
  readonly reason: string;
  readonly by: string;
}

interface NumberVoidsProps {
  readonly series: string;
  readonly report: NumberReport;
}

/** Numbers that nothing carries: those that were passed over, and the list of void ones with their reasons. */
export function NumberVoids({ series, report }: NumberVoidsProps) {
  const momentWords = useMomentWords();
  const may = useMay('numbers.voided');
  const rows: readonly VoidRow[] = [
    ...report.voids.map(({ serial, reason, at, personName }) => ({
      id: `batal-${serial}`,
      serial,
      number: angka(serial),
      reason,
      by: `${personName}, ${momentWords(at)}`,
    })),
    ...report.gone.map(({ id, serial, number, why }) => ({
      id,
      serial,
      number: number || angka(serial),
      reason: why === 'withdrawn' ? numbersText.why.withdrawn : numbersText.why.replaced,
      by: numbersText.none,
    })),
  ].sort((left, right) => right.serial - left.serial);
  const columns: readonly Column<VoidRow>[] = [
    { id: 'number', header: numbersText.number, cell: ({ number }) => <b className="nowrap">{number}</b> },
    { id: 'reason', header: numbersText.reason, width: '60%', cell: ({ reason }) => reason },
    { id: 'by', header: numbersText.by, cell: ({ by }) => <span className="t2">{by}</span> },
  ];
  return (
    <Panel title={numbersText.unused} icon="close" note={numbersText.unusedNote}>
      <div className="stack">
        <Gaps gaps={report.gaps} />
        <h3 className="s13">{numbersText.voids}</h3>
        <div className="settings-table settings-long">
          <Table<VoidRow>
            label={numbersText.voids}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="check-circle" title={numbersText.noVoids}>
                {numbersText.noVoidsText}
              </EmptyState>
            }
          />
        </div>
        {may && report.pcs.some(({ blocks }) => blocks.length > 0) && <VoidForm series={series} />}
      </div>
    </Panel>
  );
}

function Gaps({ gaps }: Pick<NumberReport, 'gaps'>) {
  if (gaps.length === 0) return <p className="t2 s13">{numbersText.noGaps}</p>;
  return (
    <Notice tone="warn" title={`${numbersText.gapsTitle}: ${gaps.map(rangeWords).join(', ')}.`}>
      {numbersText.explainGaps}
    </Notice>
  );
}

function VoidForm({ series }: { readonly series: string }) {
  const { value, change, clear } = useFormDraft(`nomor-batal-${series}`, { serial: '', reason: '' });
  const [problem, setProblem] = useState<string>();
  const toast = useToast();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const serial = Number(value.serial);
    if (!/^\d+$/.test(value.serial.trim()) || serial < 1) return setProblem(numbersText.serialMissing);
    if (value.reason.trim() === '') return setProblem(numbersText.reasonMissing);
    const done = await voidNumber(series, serial, value.reason.trim());
    setProblem(done.ok ? undefined : done.error.sentence);
    if (!done.ok) return;
    clear();
    toast.show({ text: numbersText.voided(serial) });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      <div className="row wrap settings-numbers">
        <Field label={numbersText.number}>
          <Input inputMode="numeric" value={value.serial} onValue={(serial) => change({ serial })} />
        </Field>
        <div className="grow">
          <Field label={numbersText.reason}>
            <Input value={value.reason} onValue={(reason) => change({ reason })} />
          </Field>
        </div>
        <Button type="submit">{numbersText.voidNumber}</Button>
      </div>
    </form>
  );
}
