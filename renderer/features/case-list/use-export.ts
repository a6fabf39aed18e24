import { useRef, useState } from 'react';
import { exportCases, type SheetFormat } from '../../data/export.ts';
import type { ListPart } from '../../data/list-filter.ts';
import { useToast } from '../../ui/toast.tsx';
import { listText } from './text.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'problem'; readonly sentence: string };

/** Runs an export with its progress; it can be stopped until the file is written. */
export function useExport(): {
  readonly state: ExportState;
  readonly start: (part: ListPart, format: SheetFormat, allIds: () => Promise<readonly string[]>) => Promise<void>;
  readonly stop: () => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const isStopped = useRef(false);
  const toast = useToast();
  const start = async (part: ListPart, format: SheetFormat, allIds: () => Promise<readonly string[]>) => {
    isStopped.current = false;
    setState({ kind: 'running', done: 0, total: 0 });
    const ids = await allIds();
    const exported = await exportCases({
      ids,
      name: listText.exportNames[part],
      format,
      onProgress: (done) => setState({ kind: 'running', done, total: ids.length }),
      isCancelled: () => isStopped.current,
    });
    setState(exported.ok ? { kind: 'idle' } : { kind: 'problem', sentence: exported.error.sentence });
    if (exported.ok && exported.value)
      toast.show({ text: listText.exported(exported.value.rows, exported.value.fileName), icon: 'download' });
  };
  return {
    state,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}
