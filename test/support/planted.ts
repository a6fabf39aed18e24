import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright';

export interface Found {
  readonly what: string;
  readonly file: string;
}

/**
 * Reads every byte of every file below these folders, and every file's name, and answers where one of the strings lies in UTF-8 or UTF-16. Folders
 * of the names in `without` are left out.
 */
export function findPlanted(
  roots: readonly string[],
  planted: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): readonly Found[] {
  const needles = Object.entries(planted).map(([what, text]) => ({ what, text, bytes: encodings(text) }));
  return roots.flatMap((root) =>
    filesBelow(root, without).flatMap((path) => {
      const bytes = readFileSync(path);
      const file = relative(root, path);
      return needles
        .filter((needle) => file.includes(needle.text) || needle.bytes.some((wanted) => bytes.includes(wanted)))
        .map(({ what }) => ({ what, file }));
    }),
  );
}

/** Everything that the page can read of its own IndexedDB, as text. */
export function indexedDbText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of [...database.objectStoreNames]) {
        const table = database.transaction(store).objectStore(store);
        parts.push(store, await settled(table.getAllKeys()), await settled(table.getAll()));
      }
      database.close();
    }
    return JSON.stringify(parts);
  });
}

/** Half a UTF-16 letter further on is the other byte order, so both are looked for. */
function encodings(text: string): readonly Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

function filesBelow(folder: string, without: readonly string[]): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return without.includes(entry.name) ? [] : filesBelow(path, without);
    return entry.isFile() ? [path] : [];
  });
}
