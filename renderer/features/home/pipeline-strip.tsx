import { useMemo } from 'react';
import { type BoardColumn, columnGroups } from '#shared/domain/opinion/board.ts';
import type { Role } from '#shared/operations/operation.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { RoleTag } from '../../ui/marks.tsx';
import { classes } from '../../ui/tone.ts';
import './pipeline.css';
import { archivedThisMonth, type ColumnCount, countColumns } from './pipeline.ts';
import { homeText } from './text.ts';

/** The SOP in one line: how many berkas stand where, by actor; the person's own steps are framed. */
export function PipelineStrip({ roles, now }: { readonly roles: readonly Role[]; readonly now: number }) {
  const openCases = usePantau((state) => state.openCases);
  const counters = usePantau((state) => state.counters);
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const counts = useMemo(() => countColumns(openCases.values(), roles), [openCases, roles]);
  const archived = archivedThisMonth(counters, now, zone);
  return (
    <nav className="panel home-pipeline" aria-label={homeText.pipeline}>
      {columnGroups.map(({ actor, columns }) => (
        <section
          key={columns[0]?.id}
          className={`home-actor ${actor}`}
          style={{ flexGrow: columns.reduce((sum, column) => sum + shareOf(column), 0) }}
        >
          <RoleTag tone={actor}>{actor === 'opd' ? homeText.agency : actorLabel(actor, labels)}</RoleTag>
          <div className="home-steps">
            {columns.map((column) => (
              <Step
                key={column.id}
                column={column}
                counted={counts.get(column.id) ?? { count: 0, mine: 0 }}
                own={actor !== 'opd' && roles.includes(actor)}
              />
            ))}
          </div>
        </section>
      ))}
      <section className="home-actor opd" style={{ flexGrow: 1.1 }}>
        <span className="s12 b t2">{homeText.archive}</span>
        <div className="home-steps">
          <a href={hrefOf({ screen: 'arsip' })}>
            <span className="home-step-name">
              <span className="sr">{homeText.archive} </span>
              {homeText.thisMonth}
            </span>
            <Count value={archived} />
          </a>
        </div>
      </section>
    </nav>
  );
}

interface StepProps {
  readonly column: BoardColumn;
  readonly counted: ColumnCount;
  readonly own: boolean;
}

function Step({ column, counted: { count, mine }, own }: StepProps) {
  return (
    <a
      className={classes((own || mine > 0) && 'is-own')}
      href={hrefOf({ screen: 'papan' })}
      style={{ flexGrow: shareOf(column) }}
    >
      <span className="home-step-name">
        {column.number ? (
          <span className="home-step-line">
            <span className="sr">{homeText.stepWord} </span>
            <b className="home-step-number">{column.number}</b> {column.short}
          </span>
        ) : (
          column.long
        )}
        {mine > 0 && (
          <b className="home-step-own">
            <span className="sr">, {homeText.turn} </span>
            {homeText.yours(mine)}
          </b>
        )}
      </span>
      <Count value={count} />
    </a>
  );
}

/** Long figures are set smaller, so that the name beside them can still be read. */
function Count({ value }: { readonly value: number }) {
  const size = value >= 1_000 ? 'is-longer' : value >= 100 && 'is-long';
  return (
    <b className={classes('home-step-count', size)}>
      <span className="sr">, </span>
      {homeText.count(value)}
      <span className="sr"> {homeText.casesWord}</span>
    </b>
  );
}

/** Longer names get more room; a stage without a number carries its long name on two lines. */
function shareOf({ number, short }: BoardColumn): number {
  return number ? 0.6 + short.length * 0.065 : 1.3;
}
