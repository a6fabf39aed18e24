import { createStore, useStore } from 'zustand';

/** A wish that waits for the one island that can fulfil it; `settle` ends the waiting with its answer. */
export type Waiting<Wish, Answer> = Wish & { readonly settle: (answer: Answer) => void };

export interface Requests<Wish, Answer> {
  /** Resolves when the island has settled the wish. */
  readonly ask: (wish: Wish) => Promise<Answer>;
  /** The wish that waits, for the one place that shows its window. */
  readonly useWaiting: () => Waiting<Wish, Answer> | null;
}

/** How one feature asks another for something without knowing it: one wish at a time. */
export function createRequests<Wish extends object, Answer>(): Requests<Wish, Answer> {
  const requests = createStore<{ readonly current: Waiting<Wish, Answer> | null }>(() => ({ current: null }));
  return {
    ask: (wish) =>
      new Promise((resolve) => {
        const settle = (answer: Answer) => {
          requests.setState({ current: null });
          resolve(answer);
        };
        requests.setState({ current: { ...wish, settle } });
      }),
    useWaiting: () => useStore(requests, (state) => state.current),
  };
}
