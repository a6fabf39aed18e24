import { useEffect, useRef } from 'react';
import type { OpenedFile } from '../../data/import-file.ts';
import { useImport } from '../../data/import-view.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { text } from './text.ts';
import type { Matching } from './use-matching.ts';

export interface ImportWorkProps {
  readonly file: OpenedFile;
  readonly matching: Matching;
}

/** Columns at the left, rows at the right; both change together. */
export function ImportWork({ file, matching }: ImportWorkProps) {
  const side = useRef<HTMLDivElement>(null);
  const isGoing = useImport((view) => view.committing !== null);
  const isRead = useImport((view) => view.check !== null);
  const announce = useAnnounce();
  useEffect(() => side.current?.querySelector('input')?.focus(), []);
  const counts = useImport((view) => view.check?.counts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, not after every decision
  useEffect(() => {
    if (counts) announce(text.checked(counts.read, counts.ready));
  }, [isRead]);
  /** Shows where something of the matching waits: what is asked, else the first column. */
  const showMatching = () => {
    const asked = side.current?.querySelector<HTMLElement>('[data-import-ask]') ?? side.current?.querySelector('select');
    asked?.focus();
    asked?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="import-cols">
      <div className="import-side" ref={side} inert={isGoing}>
        <MappingPanel file={file} matching={matching} />
      </div>
      <RowsPanel file={file} matching={matching} onShowMatching={showMatching} />
    </div>
  );
}
