import { Worker } from 'node:worker_threads';
import type { SheetTable } from '#shared/domain/import/sheet-table.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { ExportSheet } from './export-sheet.ts';
import type { ReadOptions } from './read-spreadsheet.ts';
import type { SpreadsheetRefusal } from './refusal.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

export interface SpreadsheetHostOptions {
  /** The worker's entry: the shipped bundle, or the source file in a test. */
  readonly workerFile: string | URL;
  /** How long one file may take before it is given up. */
  readonly timeoutMs?: number;
  /** Heap of one worker. A file that needs more is refused, and the application goes on. */
  readonly memoryMb?: number;
}

export interface SpreadsheetHost {
  /** As `readSpreadsheet`, in a thread of its own. A file that costs too much time or memory is 'too-big'. */
  readonly read: (bytes: Uint8Array, fileName: string, options?: ReadOptions) => Promise<Result<SheetTable, SpreadsheetRefusal>>;
  /** Throws when the worker could not do it, which is a bug or a PC without memory. */
  readonly write: (format: 'xlsx' | 'csv', sheet: ExportSheet) => Promise<Uint8Array>;
  /** Ends whatever is still running. */
  readonly close: () => Promise<void>;
}

type WorkerEnd =
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer }
  | { readonly kind: 'gave-up' }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Reads and writes spreadsheets in short-lived worker threads: a damaged or hostile file can hang or fill only its own thread, and all its
 * memory is gone afterwards.
 */
export function createSpreadsheetHost({
  workerFile,
  timeoutMs = 120_000,
  memoryMb = 1536,
}: SpreadsheetHostOptions): SpreadsheetHost {
  const running = new Set<Worker>();

  function run(request: WorkerRequest): Promise<WorkerEnd> {
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    running.add(worker);
    return new Promise<WorkerEnd>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: 'gave-up' }), timeoutMs);
      worker.once('message', (answer: WorkerAnswer) => resolve({ kind: 'answer', answer }));
      worker.once('error', (error) => resolve(isOutOfMemory(error) ? { kind: 'gave-up' } : { kind: 'failed', error }));
      worker.once('exit', () => {
        clearTimeout(timer);
        resolve({ kind: 'gave-up' });
      });
      worker.postMessage(request);
    }).finally(() => {
      running.delete(worker);
      return worker.terminate();
    });
  }

  return {
    read: async (bytes, fileName, options = {}) => {
      const end = await run({ kind: 'read', bytes, fileName, options });
      if (end.kind === 'failed') throw end.error;
      return end.kind === 'answer' && end.answer.kind === 'read' ? end.answer.result : fail({ code: 'too-big' });
    },
    write: async (format, sheet) => {
      const end = await run({ kind: 'write', format, sheet });
      if (end.kind === 'answer' && end.answer.kind === 'written') return end.answer.bytes;
      throw end.kind === 'failed' ? end.error : new Error('The spreadsheet worker ended without a file');
    },
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
