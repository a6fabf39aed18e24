import { type HTMLAttributes, useEffect, useEffectEvent, useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bridge } from './bridge.ts';
import { bridgeSentence } from './bridge-sentences.ts';
import type { NotDone } from './case-commands.ts';

/** Keeps files that were dropped or pasted. A pasted picture has no name of its own and is called by `pastedName`. Stops at the first refusal. */
export async function keepFiles(
  files: readonly File[],
  pastedName: (at: number) => string,
): Promise<Result<readonly Attachment[], NotDone>> {
  const kept: Attachment[] = [];
  for (const file of files) {
    const isPasted = file.name === '' || /^image\.\w+$/.test(file.name);
    const name = isPasted ? `${pastedName(kept.length)}.${file.type.split('/')[1] ?? 'png'}` : file.name;
    const added = await bridge.call('attachment.add', { name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (!added.ok) return fail({ sentence: bridgeSentence(added.error) });
    kept.push(added.value);
  }
  return ok(kept);
}

/** Lets the person choose files in main's dialog; an empty list when the dialog was left. */
export async function pickFiles(purpose: 'image' | 'any'): Promise<Result<readonly Attachment[], NotDone>> {
  const picked = await bridge.call('attachment.pick', { purpose });
  if (picked.ok) return ok(picked.value);
  return picked.error.code === 'cancelled' ? ok([]) : fail({ sentence: bridgeSentence(picked.error) });
}

/** Opens a copy with the program of this PC. */
export async function openAttachment(file: Pick<Attachment, 'hash' | 'name'>): Promise<Result<null, NotDone>> {
  const opened = await bridge.call('attachment.open', { hash: file.hash, name: file.name });
  return opened.ok ? ok(null) : fail({ sentence: bridgeSentence(opened.error) });
}

export interface AttachmentIntake {
  /** Why the last files were not kept, and what to do; null when all is well. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly pick: (purpose: 'image' | 'any') => void;
  readonly take: (files: readonly File[]) => void;
  /** Spread on the box that catches files dropped there, and pasted while the focus is in it. */
  readonly box: Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDrop' | 'onPaste'>;
}

/** Files that come by dropping, pasting or choosing: kept by main first, then handed on. */
export function useAttachmentIntake(
  onKept: (files: readonly Attachment[]) => void,
  pastedName: (at: number) => string,
): AttachmentIntake {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (work: Promise<Result<readonly Attachment[], NotDone>>) => {
    setBusy(true);
    setProblem(null);
    void work.then((kept) => {
      setBusy(false);
      if (!kept.ok) setProblem(kept.error.sentence);
      else if (kept.value.length > 0) onKept(kept.value);
    });
  };
  const take = (files: readonly File[]) => files.length > 0 && run(keepFiles(files, pastedName));
  return {
    problem,
    busy,
    pick: (purpose) => run(pickFiles(purpose)),
    take,
    box: {
      onDragOver: (event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      },
      onDrop: (event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take([...event.dataTransfer.files]);
      },
      onPaste: (event) => {
        const files = pastedFiles(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take(files);
      },
    },
  };
}

/** Files pasted anywhere on the page go to `take`; text goes into its field as usual, and what is pasted in a dialog stays there. */
export function usePageFiles(take: (files: readonly File[]) => void, isWanted = true): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('dialog'))) return;
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    if (!isWanted) return;
    const listen = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, [isWanted]);
}

/** The files of a paste; none when text was meant (Excel and Word put a picture beside it). */
function pastedFiles(clipboard: DataTransfer | null): readonly File[] {
  if (!clipboard || clipboard.types.includes('text/plain')) return [];
  return [...clipboard.files];
}
