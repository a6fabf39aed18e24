import { nextActOfRow } from '#shared/domain/opinion/next-act.ts';
import { factsOf } from '#shared/domain/opinion/opinion.ts';
import { isCurable, offeredActs } from '#shared/sop/engine.ts';
import { requestAct } from '../../data/act-request.ts';
import { officeRules, performer } from '../../data/case-commands.ts';
import { startListWith } from '../../data/list-filter.ts';
import { caseById } from '../../data/queries.ts';
import { navigate } from '../../data/route.ts';
import type { Hit } from './hits.ts';

/** Goes where the hit is, or does what it says. */
export function openHit(hit: Hit): void {
  switch (hit.kind) {
    case 'case':
      navigate({ screen: 'berkas', id: hit.row.id });
      break;
    case 'document':
      navigate({ screen: 'surat', documentId: hit.document.id });
      break;
    case 'opd':
      startListWith({ opd: [hit.opd.id] });
      navigate({ screen: 'daftar' });
      break;
    case 'command':
      hit.command.run();
  }
}

/** Asks for the first act of the berkas that this person may begin; when there is none, the dialog of the first one says why. */
export async function handOnHit(hit: Hit): Promise<void> {
  if (hit.kind !== 'case') return;
  const at = await caseById(hit.row.id);
  const offered = at ? offeredActs(factsOf(at.opinion), performer(), officeRules()).filter(({ act }) => act !== 'return') : [];
  const allowed = offered.find(({ act, refusal }) => isOpen(refusal) && !(act === 'send' && hit.row.sent));
  const act = allowed?.act ?? nextActOfRow(hit.row)?.act;
  if (act) await requestAct({ caseIds: [hit.row.id], act });
}

function isOpen(refusal: ReturnType<typeof offeredActs>[number]['refusal']): boolean {
  return refusal === undefined || isCurable(refusal);
}
