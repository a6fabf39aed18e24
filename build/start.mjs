// npm start: installs and builds what is missing, then opens the app on real Electron or, where there is none, on its stand-in.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureProjectNode, root, run } from './prepare.mjs';

const isHeadless = process.argv.includes('--headless');
const appArguments = process.argv.slice(2).filter((argument) => argument !== '--headless');
const isWithoutDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const patience = 20_000;

if (isWithoutDisplay && !isHeadless) {
  console.error('Layar tidak ada. Jalankan `xvfb-run -a npm start`, atau `npm start -- --headless` untuk membuka tanpa jendela.');
  process.exit(1);
}
await ensureProjectNode(fileURLToPath(import.meta.url));
const { bundleOrEnd } = await import('./bundle.mjs');
await bundleOrEnd();
const electron = isHeadless ? undefined : await findElectron();
process.exit(electron ? await run(electron, [...sandboxFlag(), root, ...appArguments]) : await openOnStandIn());

/** A real Electron: named, already fetched, or fetched now. A try that came to nothing is not repeated on the same day. */
async function findElectron() {
  if (process.env.ELECTRON_PATH && existsSync(process.env.ELECTRON_PATH)) return process.env.ELECTRON_PATH;
  const fetched = fetchedElectron();
  const note = join(root, '.cache', 'electron-tried.txt');
  const today = new Date().toISOString().slice(0, 10);
  if (fetched || (existsSync(note) && readFileSync(note, 'utf8') === today)) return fetched;
  console.log('Mengambil Electron, paling lama 20 detik.');
  const install = join(root, 'node_modules', 'electron', 'install.js');
  await run(process.execPath, [install], { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
  if (!fetchedElectron()) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(note, today);
  }
  return fetchedElectron();
}

function fetchedElectron() {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const path = join(folder, 'dist', readFileSync(name, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Chromium refuses its sandbox to the root user. */
function sandboxFlag() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function openOnStandIn() {
  const standIn = join(root, 'test', 'support', 'electron-stand-in');
  const { findChromium } = await import(new URL('../test/support/electron-stand-in/settings.ts', import.meta.url).href);
  if ((await findChromium(process.env)) === undefined) {
    const how = process.platform === 'linux' ? '`sudo apt-get install chromium`' : '`npx playwright install chromium`';
    console.error(`Electron dan Chromium tidak ada di komputer ini. Pasang Chromium dengan ${how}, lalu jalankan lagi.`);
    return 1;
  }
  if (!isHeadless)
    console.log('Electron tidak ada di komputer ini; aplikasi yang sama dibuka dengan Chromium sebagai penggantinya.');
  const main = join(root, '.out', 'main', 'main.js');
  const env = { ...process.env, STAND_IN_HEADED: isHeadless ? '' : '1' };
  // Over the channel the app tells when it is open; when this script ends without a word, the app ends too.
  const app = spawn(process.execPath, ['--import', join(standIn, 'register.ts'), main, ...appArguments], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  app.on('message', ({ notice, url, endpoint }) => {
    if (notice === 'browser' && isHeadless) console.log(`Alamat Chromium: ${endpoint}`);
    if (notice === 'loaded') console.log(`Aplikasi terbuka: ${url}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => app.connected && app.send({ id: 0, name: 'quit' }));
  return new Promise((resolve) => app.once('close', (code) => resolve(code ?? 1)));
}
