import { useEffect, useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';

export type AttachmentImage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'not-shown'; readonly sentence: string };

export function isImage(file: Pick<Attachment, 'mime'>): boolean {
  return file.mime.startsWith('image/');
}

/** A picture's bytes as an address that an `img` may show; given back to the browser when the component leaves. */
export function useAttachmentUrl(file: Pick<Attachment, 'hash' | 'mime'>): AttachmentImage {
  const { hash, mime } = file;
  const [image, setImage] = useState<AttachmentImage>({ kind: 'loading' });
  useEffect(() => {
    let url: string | undefined;
    let current = true;
    bridge.call('attachment.read', { hash }).then((answer) => {
      if (!current) return;
      if (!answer.ok) {
        setImage({ kind: 'not-shown', sentence: bridgeSentence(answer.error) });
        return;
      }
      url = URL.createObjectURL(new Blob([answer.value as Uint8Array<ArrayBuffer>], { type: mime }));
      setImage({ kind: 'shown', url });
    });
    return () => {
      current = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [hash, mime]);
  return image;
}
