import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What precedes the fuses in an Electron binary, the version of their wire, and their states as Electron ships them. */
const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')]);

/** A folder that electron-builder takes for Electron's distribution for Linux: everything it copies or edits, and nothing that runs. */
export function createFakeDistribution(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const binary = join(folder, 'electron');
  writeFileSync(binary, Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuseWire]));
  chmodSync(binary, 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), '');
  for (const language of ['en-US', 'id']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}
