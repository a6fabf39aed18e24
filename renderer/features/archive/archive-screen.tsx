import { useMemo, useState } from 'react';
import { mayRecord } from '#shared/domain/registry.ts';
import { type ArchivePart, searchArchive, showArchivePart, showMoreOfArchive, useArchiveView } from '../../data/archive-view.ts';
import { printDocument } from '../../data/print-request.ts';
import { useSearchFilling } from '../../data/search-filling.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice, Skeleton } from '../../ui/notice.tsx';
import { SplitPage } from '../../ui/pages.tsx';
import { Panel } from '../../ui/panel.tsx';
import './archive.css';
import { ArchiveRows } from './archive-list.tsx';
import { ArchiveTree } from './archive-tree.tsx';
import { placeTree } from './place-tree.ts';
import { archiveText } from './text.ts';
import { type ArchiveList, idsInPlace, useArchive } from './use-archive.ts';

/** More rows than this nobody reads in a table; words and places narrow. */
const mostRows = 2_000;

/** Arsip: where the paper lies, what lies there, and what still has to be put in its place. */
export function ArchiveScreen() {
  const view = useArchiveView();
  const counters = usePantau((state) => state.counters);
  const pending = counters.get('pending|hardcopy') ?? 0;
  const part = view.part ?? { kind: pending > 0 ? 'pending' : 'all' };
  const tree = useMemo(() => placeTree(counters), [counters]);
  const ended = (counters.get('state|answered') ?? 0) + (counters.get('state|unanswered') ?? 0);
  return (
    <SplitPage
      fixed
      sideFirst
      sideWidth={248}
      side={
        <>
          <Panel label={archiveText.parts} flush>
            <PartButton part={part} kind="pending" icon="box" count={pending} isDue={pending > 0} />
            <PartButton part={part} kind="all" icon="archive" count={ended} />
          </Panel>
          <Panel title={archiveText.places} fill flush>
            {tree.length === 0 ? (
              <p className="archive-none t2">{archiveText.noPlaces}</p>
            ) : (
              <ArchiveTree tree={tree} expanded={view.expanded} current={part.kind === 'place' ? part.path : undefined} />
            )}
          </Panel>
        </>
      }
    >
      <Contents part={part} text={view.text} shown={view.shown} />
    </SplitPage>
  );
}

interface PartButtonProps {
  readonly part: ArchivePart;
  readonly kind: 'all' | 'pending';
  readonly icon: IconName;
  readonly count: number;
  readonly isDue?: boolean;
}

function PartButton({ part, kind, icon, count, isDue = false }: PartButtonProps) {
  return (
    <button
      type="button"
      className="archive-part"
      aria-current={part.kind === kind || undefined}
      onClick={() => showArchivePart({ kind })}
    >
      <Icon name={icon} size={17} className={isDue ? 'warn' : 't3'} />
      <span className="grow">{kind === 'all' ? archiveText.all : archiveText.pending}</span>
      <b>{archiveText.count(count)}</b>
    </button>
  );
}

interface ContentsProps {
  readonly part: ArchivePart;
  readonly text: string;
  readonly shown: number;
}

function Contents({ part, text, shown }: ContentsProps) {
  const session = usePantau((state) => state.session);
  const roles = session?.roles.map(({ role }) => role) ?? [];
  const list = useArchive(part, text, shown);
  const { done, total, isComplete } = useSearchFilling();
  const title =
    part.kind === 'place' ? archiveText.path(part.path) : part.kind === 'pending' ? archiveText.pending : archiveText.all;
  return (
    <Panel
      title={title}
      className="archive-contents"
      fill
      flush
      action={
        <>
          {part.kind === 'place' && mayRecord(roles, { kind: 'document.drafted' }) && <LabelButton path={part.path} />}
          <Input
            className="archive-search"
            size="s"
            icon="search"
            aria-label={archiveText.search}
            placeholder={archiveText.searchHint}
            value={text}
            onValue={searchArchive}
          />
        </>
      }
      footer={list && <Foot list={list} />}
    >
      {list ? (
        <ArchiveRows
          key={title}
          part={part}
          title={title}
          rows={list.rows}
          isSearching={text.trim() !== ''}
          mayFile={mayRecord(roles, { kind: 'opinion.hardcopy-filed' })}
        />
      ) : (
        <Skeleton count={12} text={isComplete || total === 0 ? archiveText.loading : archiveText.loadingMany(done, total)} />
      )}
    </Panel>
  );
}

function LabelButton({ path }: { readonly path: string }) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    const printed = await printDocument('label-arsip', await idsInPlace(path));
    setBusy(false);
    setProblem(printed.ok ? '' : printed.error.sentence);
  };
  return (
    <>
      {problem !== '' && <Notice tone="bad">{problem}</Notice>}
      <Button size="s" icon="tag" title={archiveText.labelHint} busy={isBusy} onClick={() => void print()}>
        {archiveText.label}
      </Button>
    </>
  );
}

function Foot({ list: { rows, total } }: { readonly list: ArchiveList }) {
  const hasMore = rows.length < total;
  return (
    <>
      <span role="status">{archiveText.range(rows.length, total)}</span>
      {hasMore && rows.length < mostRows && (
        <Button size="s" onClick={showMoreOfArchive}>
          {archiveText.more}
        </Button>
      )}
      {hasMore && rows.length >= mostRows && <span className="t2">{archiveText.tooMany}</span>}
    </>
  );
}
