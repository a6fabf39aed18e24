import { useState } from 'react';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import { collisionsSince, type KnownCollision } from '../../data/collisions.ts';
import { usePcName } from '../../data/pc-names.ts';
import { documentRowsByIds, rowsByIds, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type CollisionLine, type CollisionNames, collisionLine } from './collision-words.ts';
import { collisionText } from './text-pages.ts';
import { type Clockwork, dayAndTime } from './when-words.ts';

const month = 30 * 86_400_000;
const few = 5;

interface Row extends CollisionLine {
  readonly key: string;
  readonly at: number;
}

export interface CollisionsPanelProps {
  readonly clock: Clockwork;
  /** Not there while there is nothing to tell: an office of one PC knows of collisions only from former times. */
  readonly isQuiet?: boolean;
}

/** What two PCs wrote without knowing of each other: the open ones first, and how the others were settled. */
export function CollisionsPanel({ clock, isQuiet = false }: CollisionsPanelProps) {
  const [isWhole, setWhole] = useState(false);
  const day = Math.floor(clock.now / 86_400_000);
  const found = useAnswer(() => collisionsSince(day * 86_400_000 - month), [day]);
  const names = useCollisionNames(found ?? []);
  const rows = (found ?? []).map((collision): Row => {
    const key = `${collision.aggregate.type}:${collision.aggregate.id}|${collision.subject}|${collision.sides[0]?.operation}`;
    return { ...collisionLine(collision, names), key, at: collision.at };
  });
  if (isQuiet && rows.length === 0) return null;
  return (
    <Panel
      title={collisionText.title}
      icon="split"
      note={collisionText.note}
      flush
      {...(rows.length > few && {
        action: (
          <Button kind="quiet" size="s" onClick={() => setWhole(!isWhole)}>
            {isWhole ? collisionText.fewer : collisionText.all(rows.length)}
          </Button>
        ),
      })}
    >
      {rows.length === 0 ? (
        <EmptyState icon="check-circle" title={collisionText.none}>
          {collisionText.noneText}
        </EmptyState>
      ) : (
        <Table
          label={collisionText.title}
          columns={columnsOf(clock)}
          rows={isWhole ? rows : rows.slice(0, few)}
          rowKey={({ key }) => key}
        />
      )}
    </Panel>
  );
}

function columnsOf(clock: Clockwork): readonly Column<Row>[] {
  return [
    {
      id: 'thing',
      header: collisionText.thing,
      cell: ({ thing, at }) => (
        <>
          <b className="nowrap">{thing}</b>
          <small className="nowrap">{dayAndTime(at, clock)}</small>
        </>
      ),
    },
    { id: 'what', header: collisionText.what, cell: ({ what }) => what },
    {
      id: 'shown',
      header: collisionText.shown,
      cell: ({ shown, reason }) => (
        <>
          {shown} <span className="t3">({reason})</span>
        </>
      ),
    },
    {
      id: 'act',
      header: <span className="sr">{collisionText.act}</span>,
      numeric: true,
      cell: ({ isOpen, route, thing }) => (
        <ButtonLink
          size="s"
          href={hrefOf(route)}
          aria-label={isOpen ? collisionText.settleOf(thing) : collisionText.lookOf(thing)}
        >
          {isOpen ? collisionText.settle : collisionText.look}
        </ButtonLink>
      ),
    },
  ];
}

function useCollisionNames(found: readonly KnownCollision[]): CollisionNames {
  const rows = useRowWords();
  const pc = usePcName();
  const people = usePantau((state) => state.people);
  const opdList = usePantau((state) => state.opdList);
  const idsOf = (type: string) => found.filter(({ aggregate }) => aggregate.type === type).map(({ aggregate }) => aggregate.id);
  const named = useAnswer(async () => {
    const [cases, documents] = await Promise.all([rowsByIds(idsOf('opinion')), documentRowsByIds(idsOf('document'))]);
    return {
      cases: new Map(cases.flatMap((row) => (row ? [[row.id, row] as const] : []))),
      documents: new Map(documents.flatMap((row) => (row ? [[row.id, row] as const] : []))),
    };
  }, [found.map(({ aggregate }) => aggregate.id).join()]);
  return {
    rows,
    pc,
    sopOf: (caseId) => named?.cases.get(caseId)?.sopId ?? currentSop.id,
    thing({ type, id }) {
      if (type === 'opinion') return shortNumber(named?.cases.get(id)?.number ?? '');
      if (type === 'person') return people.find((person) => person.id === id)?.name ?? '';
      if (type === 'opd') return rows.opd(id) || opdList.find((opd) => opd.id === id)?.name || '';
      const paper = type === 'document' ? named?.documents.get(id) : undefined;
      return paper ? `${templateName(paper.template)} ${paper.number}`.trim() : '';
    },
  };
}
