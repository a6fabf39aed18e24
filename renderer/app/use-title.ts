import { documentById, rowsByIds, useAnswer } from '../data/queries.ts';
import { hrefOf, type Route } from '../data/route.ts';
import { templateName } from '../data/template-names.ts';
import { type ScreenTitle, titleOf } from './screens.tsx';
import { screenNames } from './text.ts';

/** The words of the bar; a berkas is called by its number, a document by its kind and the berkas that it is about. */
export function useTitle(route: Route): ScreenTitle {
  const caseId = route.screen === 'berkas' ? route.id : undefined;
  const documentId = route.screen === 'surat' ? route.documentId : undefined;
  const named = useAnswer(async () => {
    if (caseId !== undefined) return { id: caseId, title: await caseTitle(caseId) };
    return documentId === undefined ? undefined : { id: documentId, title: await documentTitle(documentId) };
  }, [caseId, documentId]);
  const isThis = named !== undefined && named.id === (caseId ?? documentId);
  return { ...titleOf(route), ...(isThis && named.title) };
}

async function caseTitle(id: string): Promise<ScreenTitle | undefined> {
  const [row] = await rowsByIds([id]);
  return row && { title: row.number };
}

async function documentTitle(id: string): Promise<ScreenTitle | undefined> {
  const document = await documentById(id);
  if (!document?.paper.template) return undefined;
  const title = templateName(document.paper.template);
  const [first = '', ...others] = document.paper.caseIds;
  const [row] = await rowsByIds([first]);
  if (others.length > 0 || !row)
    return {
      title,
      trail: [{ label: screenNames.papan, href: hrefOf({ screen: 'papan' }) }],
      note: `${others.length + 1} berkas`,
    };
  return { title, trail: [{ label: row.number, href: hrefOf({ screen: 'berkas', id: first }) }] };
}
