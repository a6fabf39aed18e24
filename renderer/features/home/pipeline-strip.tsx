import { useMemo } from 'react';
import { type BoardColumn, columnGroups } from '#shared/domain/opinion/board.ts';
import type { Role } from '#shared/operations/operation.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { hrefOf } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { RoleTag } from '../../ui/marks.tsx';
import { classes } from '../../ui/tone.ts';
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
        <section key={columns[0]?.id} className={`home-actor ${actor}`} style={{ flexGrow: shareOf(columns) }}>
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
      <section className="home-actor opd" style={{ flexGrow: 1 }}>
        <span className="s12 b t2">{homeText.archive}</span>
        <div className="home-steps">
          <a href={hrefOf({ screen: 'arsip' })} aria-label={homeText.archivedThisMonth(archived)}>
            <span className="home-step-name">{homeText.thisMonth}</span>
            <b className="home-step-count">{homeText.count(archived)}</b>
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
      aria-label={homeText.step(column.number ? `Langkah ${column.number}, ${column.short}` : column.long, count, mine)}
    >
      <span className="home-step-name">
        {column.number ? (
          <>
            <b className="home-step-number">{column.number}</b> {column.short}
          </>
        ) : (
          column.long
        )}
        {mine > 0 && <b className="home-step-own">{homeText.yours(mine)}</b>}
      </span>
      <b className="home-step-count">{homeText.count(count)}</b>
    </a>
  );
}

/** A stage without a number carries its long name and needs more room. */
function shareOf(columns: readonly BoardColumn[]): number {
  return columns.reduce((sum, { number }) => sum + (number ? 1 : 1.25), 0);
}
