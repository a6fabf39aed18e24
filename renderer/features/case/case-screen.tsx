import { useCallback, useEffect, useRef, useState } from 'react';
import type { TemplateId } from '#shared/domain/document/paper-document.ts';
import { exists, type Opinion } from '#shared/domain/opinion/opinion.ts';
import type { DocumentRow } from '../../data/database.ts';
import { printDocument } from '../../data/print-request.ts';
import { type CaseAtHand, caseById, documentsOfCase, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../ui/notice.tsx';
import { DetailPage, Page } from '../../ui/pages.tsx';
import './case.css';
import { CaseHead } from './case-head.tsx';
import { CaseNotices } from './case-notices.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { FlowPanel } from './flow-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { OpinionPanel } from './opinion-panel.tsx';
import { caseText } from './text.ts';

/** One berkas: source, work, evidence. */
export function CaseScreen({ id }: { readonly id: string }) {
  const at = useAnswer(async () => (await caseById(id)) ?? null, [id]);
  const documents = useAnswer(() => documentsOfCase(id), [id]);
  if (at === undefined || documents === undefined)
    return (
      <Page>
        <Skeleton count={6} text={caseText.opening} />
      </Page>
    );
  if (at === null || !exists(at.opinion))
    return (
      <EmptyState
        icon="folder"
        title={caseText.notFound}
        action={<ButtonLink href={hrefOf({ screen: 'papan' })}>{caseText.toBoard}</ButtonLink>}
      >
        {caseText.notFoundText}
      </EmptyState>
    );
  return <OpenCase at={at} documents={documents} />;
}

function OpenCase({ at, documents }: { readonly at: CaseAtHand; readonly documents: readonly DocumentRow[] }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const moved = useWorkFocus(placeOf(at.opinion));
  const makeDocument = async (template: TemplateId) => {
    if (busy) return;
    setBusy(true);
    const printed = await printDocument(template, [at.id]);
    setBusy(false);
    setProblem(printed.ok ? undefined : printed.error.sentence);
  };
  const onDocument = (template: TemplateId) => void makeDocument(template);
  return (
    <DetailPage
      head={<CaseHead at={at} onDocument={onDocument} busy={busy} />}
      source={<OpinionPanel at={at} />}
      work={
        <>
          <CaseNotices at={at} />
          <FlowPanel at={at} onDone={moved} />
        </>
      }
      evidence={
        <>
          <DocumentsPanel documents={documents} onDocument={onDocument} problem={problem} />
          <HistoryPanel at={at} />
        </>
      }
    />
  );
}

/**
 * The focus begins where the work is, and comes back there once an act has moved the berkas on. `place` changes with every act, so that the
 * new step is on the page before the focus looks for it.
 */
function useWorkFocus(place: string): () => void {
  const isExpected = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place says when to look again
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || activeElement.id === 'isi';
    // A person who reads elsewhere is left alone.
    if (!isFree && !isExpected.current) return;
    isExpected.current = false;
    document.querySelector<HTMLElement>('.detail-work [data-case-focus]')?.focus();
  }, [place]);
  return useCallback(() => {
    isExpected.current = true;
  }, []);
}

function placeOf({ acts, reopenings }: Opinion): string {
  return `${acts.filter(({ undone }) => !undone).length}|${reopenings.length}`;
}
