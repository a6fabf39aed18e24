import { basename, extname, join } from 'node:path';
import type { BridgeError } from '#shared/bridge/errors.ts';
import type { SheetHead } from '#shared/bridge/schemas.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import type { SheetTable } from '#shared/domain/import/sheet-table.ts';
import { randomId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { diskProblem } from '../ports/disk.ts';
import { sha256OfBytes } from '../ports/host.ts';
import { listBackups, runBackup } from '../services/backup.ts';
import type { HandlerContext } from './handler-context.ts';
import type { Handlers } from './router.ts';

type FileCalls =
  | 'app.status'
  | 'app.setSettings'
  | 'sample.enter'
  | 'sample.leave'
  | 'attachment.add'
  | 'attachment.pick'
  | 'attachment.read'
  | 'attachment.open'
  | 'spreadsheet.pick'
  | 'spreadsheet.sheet'
  | 'spreadsheet.rows'
  | 'spreadsheet.save'
  | 'document.deliver'
  | 'backup.status'
  | 'backup.choose'
  | 'backup.run'
  | 'backup.restore';

const maxSpreadsheet = 50 * 1024 * 1024;
const extensions = { print: '.pdf', pdf: '.pdf', word: '.docx', eml: '.eml' } as const;

/** A name as a file may carry it on Windows too. */
function safeName(name: string): string {
  const clean = [...basename(name)].map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter)).join('');
  return clean.replace(/^\.+/, '').trim().slice(0, 120) || 'dokumen';
}

interface OpenSheet {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: SheetTable;
}

/** Calls about files, folders and this PC. */
export function createFileHandlers(context: HandlerContext): Pick<Handlers, FileCalls> {
  const { disk, desktop, store, spreadsheets } = context;
  let openSheet: { readonly token: string; readonly content: OpenSheet } | undefined;

  async function guarded<T>(work: () => Promise<T>): Promise<Result<T, BridgeError>> {
    try {
      return ok(await work());
    } catch (error) {
      return fail({ code: diskProblem(error) });
    }
  }

  async function backupStatus(problem: 'folder-missing' | 'disk-full' | 'disk-failed' | null = null) {
    const copies = await listBackups(disk, context.backupTarget(), context.desk().journal.journalId);
    return { folder: context.backupTarget(), lastAt: copies[0]?.at ?? null, lastProblem: problem, copies: [...copies] };
  }

  function show(fileName: string, bytes: Uint8Array, table: SheetTable): SheetHead {
    const token = randomId(context.random);
    openSheet = { token, content: { fileName, bytes, table } };
    return {
      token,
      fileName,
      fileHash: sha256OfBytes(bytes),
      sheets: [...table.sheets],
      sheet: table.sheet,
      headerRow: table.headerRow,
      columns: table.columns.map((column) => ({ ...column, samples: [...column.samples] })),
      rowCount: table.rows.length,
    };
  }

  /** Saves under a name that the person chose; answers the name alone, because paths stay in main. */
  async function saveAs(name: string, extension: string, bytes: Uint8Array): Promise<Result<{ fileName: string }, BridgeError>> {
    const path = await desktop.askSave(`${safeName(name)}${extension}`, extension);
    if (!path) return fail({ code: 'cancelled' });
    return guarded(async () => {
      await disk.replace(path, bytes);
      return { fileName: basename(path) };
    });
  }

  async function openCopy(name: string, bytes: Uint8Array): Promise<Result<{ fileName: string }, BridgeError>> {
    return guarded(async () => {
      const folder = join(desktop.temporaryFolder, randomId(context.random));
      await disk.makeFolder(folder);
      const path = join(folder, name);
      await disk.replace(path, bytes);
      if (!(await desktop.open(path))) throw Object.assign(new Error('no program opened the file'), { code: 'ENOENT' });
      return { fileName: name };
    });
  }

  return {
    'app.status': () => {
      const { journal, directory, session, sample } = context.desk();
      return ok({
        version: context.version,
        sample,
        founded: directory.office().state.officeId !== '',
        session: session.current(),
        journalEnd: journal.end,
        journalId: journal.journalId,
        setAside: journal.setAside,
        settings: store.read(),
      });
    },
    'app.setSettings': (change) => ok(store.write(change as Parameters<typeof store.write>[0])), // Absent members stay as they are.
    'sample.enter': async () => {
      await context.switchDesk('sample');
      return ok({});
    },
    'sample.leave': async ({ discard }) => {
      await context.switchDesk(discard ? 'discard-sample' : 'office');
      return ok({});
    },
    'attachment.add': async ({ name, bytes }) => {
      const added = await context.desk().attachments.add(name, bytes);
      return added.ok ? added : fail({ code: added.error });
    },
    'attachment.pick': async ({ purpose }) => {
      const added: Attachment[] = [];
      for (const path of await desktop.askOpen(purpose)) {
        const one = await context.desk().attachments.add(basename(path), await disk.read(path));
        if (!one.ok) return fail({ code: one.error });
        added.push(one.value);
      }
      return added.length > 0 ? ok(added) : fail({ code: 'cancelled' });
    },
    'attachment.read': async ({ hash }) => {
      const read = await context.desk().attachments.read(hash);
      return read.ok ? read : fail({ code: read.error });
    },
    'attachment.open': async ({ hash, name }) => {
      const read = await context.desk().attachments.read(hash);
      if (!read.ok) return fail({ code: read.error });
      if (!/\.(png|jpe?g|webp|pdf|docx|xlsx|txt|eml)$/i.test(name)) return fail({ code: 'unsupported-file' });
      const opened = await openCopy(safeName(name), read.value);
      return opened.ok ? ok({}) : opened;
    },
    'spreadsheet.pick': async () => {
      const [path] = await desktop.askOpen('spreadsheet');
      if (!path) return fail({ code: 'cancelled' });
      if ((await disk.size(path)) > maxSpreadsheet) return fail({ code: 'too-big' });
      const bytes = await disk.read(path);
      const table = await spreadsheets.read(bytes, basename(path));
      return table.ok ? ok(show(basename(path), bytes, table.value)) : fail({ code: table.error.code });
    },
    'spreadsheet.sheet': async ({ token, sheet }) => {
      if (openSheet?.token !== token) return fail({ code: 'not-found' });
      const { fileName, bytes } = openSheet.content;
      const table = await spreadsheets.read(bytes, fileName, { sheet });
      return table.ok ? ok(show(fileName, bytes, table.value)) : fail({ code: table.error.code });
    },
    'spreadsheet.rows': ({ token, from, limit }) => {
      if (openSheet?.token !== token) return fail({ code: 'not-found' });
      return ok(openSheet.content.table.rows.slice(from, from + limit).map((row) => [...row]));
    },
    'spreadsheet.save': async ({ name, format, columns, rows }) =>
      saveAs(name, `.${format}`, await spreadsheets.write(format, { columns, rows })),
    'document.deliver': ({ name, target, bytes }) => {
      const file = safeName(name);
      const extension = extensions[target];
      const named = extname(file).toLowerCase() === extension ? file.slice(0, -extension.length) : file;
      // Printing and e-mail are left to the programs of the PC: they get the very bytes of the preview.
      return target === 'print' || target === 'eml' ? openCopy(`${named}${extension}`, bytes) : saveAs(named, extension, bytes);
    },
    'backup.status': async () => ok(await backupStatus()),
    'backup.choose': async () => {
      const [folder] = await desktop.askOpen('folder');
      if (!folder) return fail({ code: 'cancelled' });
      store.setBackupFolder(folder);
      return ok(await backupStatus());
    },
    'backup.run': async () => {
      const done = await guarded(() =>
        runBackup(disk, context.desk().backupSource(), context.backupTarget(), context.version, context.clock.now()),
      );
      return done.ok ? ok(await backupStatus()) : done;
    },
    'backup.restore': async () => {
      if (context.desk().journal.end > 0) return fail({ code: 'already-founded' });
      const [folder] = await desktop.askOpen('folder');
      if (!folder) return fail({ code: 'cancelled' });
      const operations = await context.restoreFrom(folder);
      return operations === null ? fail({ code: 'backup-not-usable' }) : ok({ operations });
    },
  };
}
