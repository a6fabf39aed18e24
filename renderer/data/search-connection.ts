import type { SearchQuestions, SearchReply, SearchRequest } from './search-protocol.ts';
import workerAddress from './search-worker.ts?worker&url';
import { startWorker } from './worker-policy.ts';

/** The search worker at the other end of messages. Answers come in the order of the questions; undefined once the worker is gone. */
export interface SearchConnection {
  ask<K extends keyof SearchQuestions>(
    kind: K,
    ask: SearchQuestions[K]['ask'],
  ): Promise<SearchQuestions[K]['answer'] | undefined>;
  readonly isGone: () => boolean;
  end(): void;
}

export function connectSearch(): SearchConnection {
  const worker = startWorker(workerAddress);
  const waiting = new Map<number, (answer: SearchReply['answer'] | undefined) => void>();
  let lastId = 0;
  let gone = false;
  const end = () => {
    gone = true;
    worker.terminate();
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', end);
  return {
    ask<K extends keyof SearchQuestions>(kind: K, ask: SearchQuestions[K]['ask']) {
      if (gone) return Promise.resolve(undefined);
      const id = ++lastId;
      return new Promise<SearchQuestions[K]['answer'] | undefined>((resolve) => {
        waiting.set(id, (answer) => resolve(answer as SearchQuestions[K]['answer'] | undefined)); // The worker answers by kind.
        worker.postMessage({ id, kind, ask } as SearchRequest); // Kind and question are paired by the signature.
      });
    },
    isGone: () => gone,
    end,
  };
}
