import { Dexie } from 'dexie';
import { databaseName, Views } from './database.ts';

let views: Views | undefined;

/** The open views. Only callers behind `openOffice` ask. */
export function openViews(): Views {
  if (!views) throw new Error('Invariant: the views are opened before any screen reads them');
  return views;
}

/** Opens the views of a journal; those that cannot be opened are thrown away and begun anew. */
export async function openViewsOf(journalId: string): Promise<Views> {
  views = await openDatabase(journalId);
  return views;
}

async function openDatabase(journalId: string): Promise<Views> {
  for (const wait of [0, 200, 1_000, 3_000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const database = new Views(journalId);
    database.on('versionchange', () => database.close());
    try {
      await database.open();
      return database;
    } catch {
      database.close();
    }
  }
  await Dexie.delete(databaseName(journalId));
  const fresh = new Views(journalId);
  await fresh.open();
  return fresh;
}

/** Databases of another schema or of a journal that is gone serve nobody. The sample's stays beside the office's. */
export async function dropOtherDatabases(journalId: string): Promise<void> {
  const mine = `pantau-${journalId}-`;
  for (const name of await Dexie.getDatabaseNames()) {
    if (name.startsWith(mine) && name !== databaseName(journalId)) await Dexie.delete(name);
  }
}
