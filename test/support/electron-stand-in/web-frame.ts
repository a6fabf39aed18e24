import { originOf, toAppUrl } from './urls.ts';

/** What a main process may ask about the frame that a message or a navigation comes from (Electron's WebFrameMain). */
export interface WebFrame {
  readonly frameTreeNodeId: number;
  readonly routingId: number;
  readonly processId: number;
  readonly name: string;
  readonly parent: WebFrame | null;
  readonly top: WebFrame;
  readonly url: string;
  readonly origin: string;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

interface Place {
  readonly number: number;
  readonly parent: WebFrame | null;
  readonly browserUrl: () => string;
}

export function createFrame({ number, parent, browserUrl }: Place): WebFrame {
  return {
    frameTreeNodeId: number,
    routingId: number,
    processId: 1,
    name: '',
    parent,
    detached: false,
    get top() {
      return parent?.top ?? this;
    },
    get url() {
      return toAppUrl(browserUrl());
    },
    get origin() {
      return originOf(this.url);
    },
    isDestroyed: () => false,
  };
}
