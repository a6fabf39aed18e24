import { useMemo } from 'react';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { type TimelineEvent, timelineOf } from './timeline.ts';

/** What happened to a berkas, newest first, as this office calls things. */
export function useTimeline(at: CaseAtHand): readonly TimelineEvent[] {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const words = useRowWords();
  return useMemo(
    () => timelineOf(at, { labels, zone, opdName: words.opd, channelName: (code) => words.channel(code).label, templateName }),
    [at, labels, zone, words],
  );
}
