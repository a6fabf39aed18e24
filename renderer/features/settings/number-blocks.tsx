import { useState } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import { registerOf } from '#shared/domain/numbers/book.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../data/case-commands.ts';
import { claimNumbers, giveBlock } from '../../data/number-commands.ts';
import type { NumberReport, PcNumbers } from '../../data/number-report.ts';
import { usePcName } from '../../data/pc-names.ts';
import { useMay } from '../../data/settings-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/marks.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { LetterRanges } from './letter-ranges.tsx';
import { numbersText, rangeWords } from './text-numbers.ts';

const lowest = 3;
const byHand = 20;

interface NumberBlocksProps {
  readonly series: string;
  readonly report: NumberReport;
  /** This PC as a writer. */
  readonly own: string;
}

/** The blocks of each PC and how far it has come; for letters also where the numbers come from. */
export function NumberBlocks({ series, report, own }: NumberBlocksProps) {
  const pcName = usePcName();
  const isAdmin = useMay('numbers.range-noted');
  const toast = useToast();
  const [notDone, setNotDone] = useState<string>();
  const isLetters = registerOf(series) === 'surat';
  const givers = report.pcs.filter(({ gives, live }) => gives && live);
  const mayGive = isAdmin && givers.some(({ writer }) => writer === own);
  const run = async (work: Promise<Result<null, NotDone>>, said?: string) => {
    const done = await work;
    setNotDone(done.ok ? undefined : done.error.sentence);
    if (done.ok && said) toast.show({ text: said });
  };
  const columns = [
    ...factColumns(pcName, own),
    ...(isLetters && mayGive
      ? [
          {
            id: 'act',
            header: <span className="sr">{numbersText.act}</span>,
            cell: ({ writer, live }: PcNumbers) =>
              live && (
                <Button
                  size="s"
                  aria-label={numbersText.giveBlockTo(pcName(writer))}
                  onClick={() => void run(giveBlock(series, writer, byHand))}
                >
                  {numbersText.giveBlock}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {notDone !== undefined && <Notice tone="warn">{notDone}</Notice>}
      {givers.length === 0 && (
        <Notice
          tone="bad"
          title={numbersText.lostTitle}
          action={
            isAdmin && (
              <Button size="s" onClick={() => void run(claimNumbers(), numbersText.claimed)}>
                {numbersText.claim}
              </Button>
            )
          }
        >
          {numbersText.lostText}
        </Notice>
      )}
      {isAdmin && givers.length > 0 && !givers.some(({ writer }) => writer === own) && (
        <p className="t2 s13">{numbersText.givers(givers.map(({ writer }) => pcName(writer)).join(', '))}</p>
      )}
      {isLetters && <LetterRanges series={series} mayNote={mayGive} giver={givers[0] ? pcName(givers[0].writer) : undefined} />}
      <div className="settings-table">
        <Table<PcNumbers>
          label={numbersText.blocks}
          columns={columns}
          rows={report.pcs}
          rowKey={({ writer }) => writer}
          empty={
            <EmptyState icon="computer" title={numbersText.noPcs}>
              {numbersText.noPcsText}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

function factColumns(pcName: (writer: string) => string, own: string): readonly Column<PcNumbers>[] {
  return [
    {
      id: 'pc',
      header: numbersText.pc,
      width: '34%',
      cell: ({ writer, gives, live }) => (
        <>
          <b>{pcName(writer)}</b>
          {(gives || !live) && (
            <small>{[gives && numbersText.gives, !live && writer !== own && numbersText.gone].filter(Boolean).join(', ')}</small>
          )}
        </>
      ),
    },
    {
      id: 'range',
      header: numbersText.range,
      cell: ({ blocks }) => blocks.map(({ block }) => rangeWords(block)).join(', ') || numbersText.none,
    },
    {
      id: 'reached',
      header: numbersText.reached,
      numeric: true,
      cell: ({ blocks }) => {
        const last = Math.max(0, ...blocks.map(({ highestSpent }) => highestSpent));
        return last === 0 ? numbersText.none : angka(last);
      },
    },
    { id: 'left', header: numbersText.left, numeric: true, cell: ({ left }) => angka(left) },
    { id: 'state', header: numbersText.state, cell: (pc) => <BlockState pc={pc} /> },
  ];
}

function BlockState({ pc: { blocks, left, live } }: { readonly pc: PcNumbers }) {
  if (!live) return <span className="t3">{numbersText.gone}</span>;
  if (blocks.length === 0) return <Badge>{numbersText.empty}</Badge>;
  return left <= lowest ? <Badge tone="warn">{numbersText.low}</Badge> : <Badge tone="ok">{numbersText.enough}</Badge>;
}
