// What every script needs before it can begin: plain Node 20 or later and nothing installed is enough to read this file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** Goes on under the project's Node: resolves when this is it, otherwise starts the script again there and ends as that one ends. */
export async function ensureProjectNode(script) {
  ensurePackages();
  if (majorOfThis >= wantedMajor) return;
  process.exit(await run(projectNode(), [script, ...process.argv.slice(2)]));
}

/** Runs a program to its end with our own terminal and hands on the signals that would end us; gives its exit code. */
export async function run(command, args, options = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path }, ...options });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  for (const signal of signals) process.off(signal, forward);
  return code;
}
