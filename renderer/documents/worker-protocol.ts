import type { DocumentTree } from '#shared/documents/tree.ts';

/** What goes to the document worker and what comes back. */

export interface RenderWish {
  readonly tree: DocumentTree;
  readonly target: 'docx' | 'pdf';
  /** Stands in the file as the time it was made; the same tree and time give the same bytes. */
  readonly createdAt: Date;
}

export interface RenderRequest extends RenderWish {
  readonly id: number;
}

export type RenderAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly detail: string };
