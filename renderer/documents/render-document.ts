import { fail, ok, type Result } from '#shared/kernel/result.ts';
import workerUrl from './document-worker.ts?worker&url';
import type { RenderAnswer, RenderRequest, RenderWish } from './worker-protocol.ts';

export type { RenderWish } from './worker-protocol.ts';

/** Starts a module worker from one of our own addresses; the Trusted Types policy lives with whoever gives this function. */
export type CreateWorker = (url: string) => Worker;

/** The file could not be made, for instance because the logo is a broken image. `detail` is for the log, not for the screen. */
export interface NotRendered {
  readonly code: 'document-not-rendered';
  readonly detail: string;
}

export interface DocumentRenderer {
  /** The file's bytes. Several wishes may be under way; each gets its own answer. */
  render(wish: RenderWish): Promise<Result<Uint8Array<ArrayBuffer>, NotRendered>>;
  /** Ends the worker; open wishes are refused. A later wish starts a new one. */
  close(): void;
}

type Settle = (result: Result<Uint8Array<ArrayBuffer>, NotRendered>) => void;

/** Makes Word files and PDFs in one worker, which is started at the first wish. */
export function createDocumentRenderer(createWorker: CreateWorker): DocumentRenderer {
  const waiting = new Map<number, Settle>();
  let worker: Worker | undefined;
  let lastId = 0;

  function settle(answer: RenderAnswer): void {
    const resolve = waiting.get(answer.id);
    waiting.delete(answer.id);
    resolve?.('bytes' in answer ? ok(answer.bytes) : fail({ code: 'document-not-rendered', detail: answer.detail }));
  }

  function end(detail: string): void {
    worker?.terminate();
    worker = undefined;
    for (const id of [...waiting.keys()]) settle({ id, detail });
  }

  function start(): Worker {
    const started = createWorker(workerUrl);
    started.addEventListener('message', (event: MessageEvent<RenderAnswer>) => settle(event.data));
    started.addEventListener('error', (event) => end(event.message));
    return started;
  }

  return {
    render(wish) {
      worker ??= start();
      const request: RenderRequest = { ...wish, id: ++lastId };
      const answer = new Promise<Result<Uint8Array<ArrayBuffer>, NotRendered>>((resolve) => waiting.set(request.id, resolve));
      worker.postMessage(request);
      return answer;
    },
    close: () => end('closed'),
  };
}
