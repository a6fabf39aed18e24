import { headOf, letterSettingsOf, printStampAt } from '#shared/documents/from-office.ts';
import { lembarPemulihan } from '#shared/documents/lembar-pemulihan.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { NotDone } from '../../../data/case-commands.ts';
import { officeOnPaper } from '../../../data/document-facts.ts';
import { deliverDocument } from '../../../data/document-files.ts';
import { usePantau } from '../../../data/store.ts';
import { useOpenSync } from '../../../data/sync.ts';
import { startWorker } from '../../../data/worker-policy.ts';
import { createDocumentRenderer } from '../../../documents/render-document.ts';
import { sheetText } from './text.ts';

/** Makes the sheet as paper and hands it to the PDF program of this PC. It is never offered as a file: a file would be a key left lying. */
export function usePrintSheet(words: readonly string[]): () => Promise<Result<string | null, NotDone>> {
  const sync = useOpenSync();
  const zone = usePantau((state) => state.sections.hours.zone);
  return async () => {
    const office = await officeOnPaper();
    const now = Date.now();
    const tree = lembarPemulihan({
      head: headOf(office),
      settings: letterSettingsOf(office.sections.letter),
      printed: printStampAt(now, zone),
      sample: office.sample,
      officeId: sync?.officeId ?? '',
      epoch: sync?.epoch ?? 1,
      pc: sync?.own.label ?? '',
      words,
    });
    const renderer = createDocumentRenderer(startWorker);
    const made = await renderer.render({ tree, target: 'pdf', createdAt: new Date(now) });
    renderer.close();
    if (!made.ok) return fail({ sentence: sheetText.notPrinted });
    return deliverDocument({ name: sheetText.fileName, target: 'print', bytes: made.value });
  };
}
