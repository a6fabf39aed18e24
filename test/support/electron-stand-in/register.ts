// node --import <this file> <main script>: gives the main script the stand-in wherever it imports 'electron'.
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { markProcess } from './settings.ts';
import { openParentPort } from './utility-process.ts';

const isUtility = process.env.STAND_IN_UTILITY === '1';
const isMainProcess = isMainThread && !isUtility;
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
    if (!isMainProcess) throw new Error("Electron stand-in: 'electron' is there for the main process only");
    return { url: standIn, shortCircuit: true };
  },
});
if (isMainThread) markProcess(isUtility ? 'utility' : 'browser');
if (isUtility) openParentPort();
