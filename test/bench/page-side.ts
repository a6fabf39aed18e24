// Runs inside the application's page, put there by the bench through the debugger (the content policy forbids every other way).
// It holds the bare baselines: Dexie alone, React alone.
import { Dexie } from 'dexie';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface Dump {
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

const pending: Record<string, unknown[]> = {};

async function appDatabase(): Promise<Dexie> {
  const name = (await Dexie.getDatabaseNames()).find((candidate) => candidate.startsWith('pantau-'));
  if (!name) throw new Error('the application has opened its views');
  const database = new Dexie(name);
  await database.open();
  return database;
}

export const bench = {
  /** The schema of the application's tables, as Dexie would be told. */
  async stores(): Promise<Record<string, string>> {
    const database = await appDatabase();
    const stores = Object.fromEntries(
      database.tables.map(({ name, schema }) => [name, [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(',')]),
    );
    database.close();
    return stores;
  },

  /** Rows behind a primary key as JSON text, which crosses to the bench many times faster than objects; and the key to go on from. */
  async rows(
    table: string,
    after: string | null,
    limit: number,
  ): Promise<{ readonly text: string; readonly count: number; readonly last: string }> {
    const database = await appDatabase();
    const store = database.table(table);
    const rows = await (after === null ? store.orderBy(':id') : store.where(':id').above(after)).limit(limit).toArray();
    const key = store.schema.primKey.keyPath as string; // Every table of the views has one text as its key.
    database.close();
    return { text: JSON.stringify(rows), count: rows.length, last: rows.length > 0 ? rows[rows.length - 1][key] : '' };
  },

  /** Rows from the files dropped last, which wait in memory for `write`, so that bringing them here is not timed. */
  async take(table: string): Promise<void> {
    const drop = [...document.querySelectorAll('input')].at(-1);
    const texts = await Promise.all([...(drop?.files ?? [])].map((file) => file.text()));
    drop?.remove();
    pending[table] = texts.flatMap((text) => JSON.parse(text) as unknown[]);
  },

  /** Writes the waiting rows into a fresh database of the same schema with Dexie alone; milliseconds. */
  async write(stores: Dump['stores'], how: 'bulkAdd' | 'bulkPut', chunk: number): Promise<number> {
    const database = new Dexie('bare', { chromeTransactionDurability: 'relaxed' });
    database.version(1).stores(stores);
    await database.open();
    const start = performance.now();
    for (const [table, rows] of Object.entries(pending)) {
      for (let at = 0; at < rows.length; at += chunk) await database.table(table)[how](rows.slice(at, at + chunk));
    }
    const time = performance.now() - start;
    database.close();
    for (const table of Object.keys(pending)) delete pending[table];
    return time;
  },

  /** As many plain cards as the board shows, after the index queries that would feed them (a page of 50 for each column); milliseconds. */
  async plainBoard(cards: number, columns: number): Promise<number> {
    const database = await appDatabase();
    const box = document.createElement('div');
    document.body.append(box);
    const root = createRoot(box);
    const perColumn = Math.ceil(cards / columns);
    const start = performance.now();
    const pages = await Promise.all(
      Array.from({ length: columns }, () =>
        database
          .table('cases')
          .where('[state+receivedAt]')
          .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
          .limit(50)
          .toArray(),
      ),
    );
    const rows = pages.flatMap((page) => page.slice(0, perColumn)).slice(0, cards) as {
      id: string;
      number: string;
      title: string;
      channel: string;
      opd: string;
      handler: string;
    }[];
    flushSync(() =>
      root.render(
        rows.map((row, at) =>
          createElement(
            'article',
            { key: `${row.id}${at}` },
            createElement('b', null, row.number),
            createElement('i', null, row.channel),
            createElement('p', null, row.title),
            createElement('span', null, row.opd),
            createElement('span', null, row.handler),
          ),
        ),
      ),
    );
    const time = performance.now() - start;
    root.unmount();
    box.remove();
    database.close();
    return time;
  },

  /** Changes the place and waits for the first commit that shows a card; milliseconds. */
  open(hash: string, selector: string): Promise<number> {
    return new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        watch.disconnect();
        resolve(performance.now() - start);
      });
      watch.observe(document.body, { childList: true, subtree: true });
      const start = performance.now();
      location.hash = hash;
    });
  },

  /** Frame lengths while something else moves the page; stop by `endFrames`. */
  frames: [] as number[],
  beginFrames(): void {
    bench.frames = [];
    let last = performance.now();
    const tick = (now: number) => {
      bench.frames.push(now - last);
      last = now;
      bench.watching = requestAnimationFrame(tick);
    };
    bench.watching = requestAnimationFrame((now) => {
      last = now;
      bench.watching = requestAnimationFrame(tick);
    });
  },
  watching: 0,
  endFrames(): readonly number[] {
    cancelAnimationFrame(bench.watching);
    return bench.frames;
  },

  /** Sends bytes to main and back as JSON texts of these sizes; milliseconds. Needs the stand-in's echo. */
  async echo(texts: number, length: number): Promise<number> {
    const text = 'x'.repeat(length);
    const port = (window as unknown as { pantau: { call(name: string, input: unknown): Promise<unknown> } }).pantau;
    const start = performance.now();
    for (let at = 0; at < texts; at++) await port.call('bench.echo', text);
    return performance.now() - start;
  },
};

Object.assign(window, { bench });
