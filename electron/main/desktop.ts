import { rmSync } from 'node:fs';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Desktop } from '../bridge/handler-context.ts';

const filters = {
  image: [{ name: 'Gambar', extensions: ['png', 'jpg', 'jpeg', 'webp'] }],
  any: [{ name: 'File', extensions: ['png', 'jpg', 'jpeg', 'webp', 'pdf', 'docx', 'xlsx', 'txt', 'eml'] }],
  spreadsheet: [{ name: 'Excel atau CSV', extensions: ['xlsx', 'csv', 'txt'] }],
  bundle: [{ name: 'Kiriman Pantau', extensions: ['pantau'] }],
};

const isSingle = (purpose: string) => purpose === 'spreadsheet' || purpose === 'bundle';

/** Dialogs of the system, in front of our window, and programs of the PC. */
export function createDesktop(window: () => BrowserWindow | undefined, temporaryFolder: string): Desktop {
  rmSync(temporaryFolder, { recursive: true, force: true });
  return {
    temporaryFolder,
    async askOpen(purpose) {
      const properties: ('openFile' | 'openDirectory' | 'multiSelections')[] =
        purpose === 'folder' ? ['openDirectory'] : isSingle(purpose) ? ['openFile'] : ['openFile', 'multiSelections'];
      const options = { properties, filters: purpose === 'folder' ? [] : filters[purpose] };
      const parent = window();
      const answer = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
      return answer.canceled ? [] : answer.filePaths;
    },
    async askSave(name, extension) {
      const options = {
        defaultPath: name,
        filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }],
      };
      const parent = window();
      const answer = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    open: async (path) => (await shell.openPath(path)) === '',
  };
}
