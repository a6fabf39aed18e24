import type { Attachment } from '#shared/domain/attachment.ts';
import { createRequests } from './requests.ts';

interface SignWish {
  readonly documentId: string;
  /** A page that was dropped on the document. */
  readonly scan: Attachment | null;
}

/** Asks who signed a printed document in ink, and for its scan. True once that is recorded. */
export const { ask: requestSigning, useWaiting: useSignRequest } = createRequests<SignWish, boolean>();
