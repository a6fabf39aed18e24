import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);
let building: Promise<unknown> | undefined;

/** The main bundle of today's sources: built first where a source changed. */
export async function builtMain(): Promise<string> {
  // One look at the sources is enough for one test process.
  building ??= promisify(execFile)(process.execPath, [fileURLToPath(new URL('build/bundle.mjs', root))]);
  await building;
  return fileURLToPath(new URL('.out/main/main.js', root));
}
