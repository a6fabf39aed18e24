import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { Draft, Operation, Role } from '#shared/operations/operation.ts';
import { packOperations } from '#shared/operations/packed.ts';
import { actorWith, createFakeWriter } from './build-operations.ts';
import { createFakeClock } from './fake-host.ts';

let pages = 0;

/**
 * The page of one PC without a browser: the real modules of renderer/data over a database in memory, and a main that only keeps a journal.
 * Every call opens another PC; `hear` is the shared folder between them.
 */
export async function openPageOfPc(options: {
  readonly seed: number;
  readonly roles?: readonly Role[];
  readonly shared?: boolean;
}) {
  const { seed, roles = ['pemantau', 'kasi', 'kabid', 'admin'], shared = true } = options;
  const clock = createFakeClock();
  const pen = createFakeWriter({ clock, seed });
  const actor = actorWith(`p${seed}`, ...roles);
  const journal: Operation[] = [];
  const staged = new Map<string, Draft[]>();
  pages += 1;
  const journalId = `jurnal${pages}`;
  const session = { personId: actor.personId, name: actor.name, roles: actor.roles, locked: false, hasPin: false };
  const status = () => ({
    version: '0',
    sample: false,
    founded: true,
    session,
    journalEnd: journal.length,
    journalId,
    setAside: 0,
    settings: { theme: 'system', letterShortcuts: true, idleLockMinutes: 10, lastPersonId: null, collapsedColumns: {} },
  });
  const append = (drafts: readonly Draft[]) => {
    const from = journal.length;
    const operations = pen.seal(actor, drafts);
    journal.push(...operations);
    return { from, operations };
  };
  const main: Readonly<Record<string, (input: never) => unknown>> = {
    'app.status': status,
    'sync.status': () => (shared ? { kind: 'open', own: { writer: pen.writer, label: `PC ${seed}` } } : { kind: 'none' }),
    'journal.append': ({ drafts }: { drafts: readonly Draft[] }) => append(drafts),
    'journal.read': ({ from, limit }: { from: number; limit: number }) => {
      const operations = journal.slice(from, from + limit);
      return { packed: packOperations(operations), next: from + operations.length, end: journal.length };
    },
    'batch.stage': ({ batch, drafts }: { batch: string; drafts: readonly Draft[] }) => {
      staged.set(batch, [...(staged.get(batch) ?? []), ...drafts]);
      return { staged: staged.get(batch)?.length ?? 0 };
    },
    'batch.commit': ({ batch }: { batch: string }) => {
      const { from, operations } = append(staged.get(batch) ?? []);
      return { from, count: operations.length };
    },
    'batch.discard': () => ({}),
  };
  vi.resetModules();
  const pantau = {
    call: async (name: string, input: unknown) => ({ ok: true, value: main[name]?.(input as never) ?? {} }),
    subscribe: () => undefined,
  };
  vi.stubGlobal('window', { pantau, addEventListener: () => undefined, dispatchEvent: () => true });
  const data = {
    ...(await import('../../renderer/data/open-office.ts')),
    ...(await import('../../renderer/data/catch-up.ts')),
    ...(await import('../../renderer/data/views.ts')),
    ...(await import('../../renderer/data/store.ts')),
    ...(await import('../../renderer/data/case-commands.ts')),
    ...(await import('../../renderer/data/queries.ts')),
    ...(await import('../../renderer/data/case-numbers.ts')),
    ...(await import('../../renderer/data/number-desk.ts')),
    ...(await import('#shared/domain/document/paper-document.ts')),
    ...(await import('../../renderer/data/number-clashes.ts')),
    ...(await import('../../renderer/data/number-report.ts')),
    ...(await import('../../renderer/data/number-commands.ts')),
    ...(await import('../../renderer/data/letter-numbers.ts')),
    ...(await import('../../renderer/data/documents.ts')),
    ...(await import('../../renderer/data/sync.ts')),
  };
  await data.refreshSync();
  data.watchClashes();
  await data.openOffice(() => undefined);
  return {
    ...data,
    writer: pen.writer as string,
    clock,
    journal: journal as readonly Operation[],
    append,
    /** Everything that the other PCs recorded and this one does not know yet. */
    async hear(...others: readonly { readonly journal: readonly Operation[] }[]) {
      const known = new Set(journal.map(({ id }) => id));
      for (const other of others)
        for (const operation of other.journal)
          if (!known.has(operation.id)) {
            known.add(operation.id);
            journal.push(operation);
          }
      await data.catchUp();
      await data.clashesFound();
    },
  };
}

export type PageOfPc = Awaited<ReturnType<typeof openPageOfPc>>;
