import { type PushName, pushChannel } from '#shared/bridge/push-names.ts';
import type { PushDetail } from '#shared/bridge/pushes.ts';

/** The little of a window that a push needs. */
export interface PushTarget {
  send(channel: string, ...args: unknown[]): void;
}

/** Says something to the page unasked. Said to no window, it is lost: the page asks for everything anew when it loads. */
export type Push = <N extends PushName>(name: N, detail: PushDetail<N>) => void;

export function createPush(target: () => PushTarget | undefined): Push {
  return (name, detail) => target()?.send(pushChannel, name, detail);
}
