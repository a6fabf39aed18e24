import { useCallback, useState } from 'react';
import { sheetSize } from '#shared/documents/tree.ts';
import { templateName } from '../../data/template-names.ts';
import { startWorker } from '../../data/worker-policy.ts';
import { PagePreview } from '../../documents/page-preview.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AfterPrint } from './after-print.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { ScanView } from './scan-view.tsx';
import { lettersText } from './text.ts';
import { useFitZoom } from './use-fit-zoom.ts';
import type { Letter } from './use-letter.ts';
import type { LetterPage } from './use-letter-pages.ts';

interface InView {
  readonly page: number;
  readonly pages: number;
}

const millimetresToPixels = 96 / 25.4;

/** At the right: the pages as they will be printed, or the scan, and what to look at before printing. */
export function LetterDesk({ letter, page }: { readonly letter: Letter; readonly page: LetterPage | undefined }) {
  const [view, setView] = useState<'page' | 'scan'>('page');
  const [inView, setInView] = useState<InView>();
  const width = page ? sheetSize(page.tree.page).width * millimetresToPixels : 794;
  const { frame, zoom, larger, smaller } = useFitZoom<HTMLDivElement>(width);
  const look = useCallback((at: number, pages: number) => setInView({ page: at, pages }), []);
  const name = templateName(letter.template);
  const scan = letter.at.paper.signed?.scan ?? null;
  const showsScan = view === 'scan' && scan !== null;
  return (
    <div className="letters-desk">
      <div className="letters-pages" ref={frame}>
        {showsScan ? (
          <ScanView scan={scan} name={name} zoom={zoom} onPage={look} />
        ) : page ? (
          <PagePreview
            pdf={page.pdf}
            zoom={zoom}
            label={lettersText.preview(name)}
            text={page.text}
            createWorker={startWorker}
            onPage={look}
          />
        ) : (
          <p className="letters-waiting" role="status">
            {lettersText.rendering}
          </p>
        )}
      </div>
      <div className="letters-aside">
        {scan && (
          <Segmented
            label={lettersText.views}
            options={[
              { value: 'page', label: lettersText.viewPage },
              { value: 'scan', label: lettersText.viewScan },
            ]}
            value={showsScan ? 'scan' : 'page'}
            onValue={(value) => setView(value === 'scan' ? 'scan' : 'page')}
          />
        )}
        <fieldset className="letters-zoom" aria-label={lettersText.zoom}>
          <IconButton size="s" kind="quiet" icon="minus" label={lettersText.smaller} onClick={smaller} />
          <span>{inView && lettersText.page(inView.page, inView.pages)}</span>
          <IconButton size="s" kind="quiet" icon="plus" label={lettersText.larger} onClick={larger} />
        </fieldset>
        {!letter.isLocked && <ChecksPanel letter={letter} pages={inView?.pages ?? null} />}
        <AfterPrint letter={letter} />
      </div>
    </div>
  );
}
