// What every script needs before it can begin: plain Node 20 or later and nothing installed is enough to read this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const wantedMajor = 24;
const majorOfThis = Number(process.versions.node.split('.')[0]);

/** The Node that the project is written for: this one when it is new enough, otherwise the one that `npm ci` brought. */
export function projectNode() {
  if (majorOfThis >= wantedMajor) return process.execPath;
  const brought = join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-x64`, 'bin');
  return join(brought, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs the locked packages when they are missing, with one line that says so. */
export function ensurePackages() {
  if (existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  console.log('Memasang pustaka yang dikunci (npm ci), sekali saja.');
  // On Windows npm is a .cmd file, which only a shell can start.
  const { status } = spawnSync('npm', ['ci', '--silent'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0 && existsSync(projectNode())) return;
  console.error('Pustaka belum terpasang. Sambungkan komputer ke internet, lalu jalankan perintah ini lagi.');
  process.exit(1);
}

/** Goes on under Node 24: returns there, and never returns where the running Node is older. */
export function ensureProjectNode(script) {
  ensurePackages();
  if (majorOfThis >= wantedMajor) return;
  const { status } = spawnSync(projectNode(), [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
