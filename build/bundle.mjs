// Builds the three bundles that ship: .out/main (ESM), .out/preload (one CJS file) and .out/renderer. Does nothing when no input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureProjectNode, root } from './prepare.mjs';

const out = join(root, '.out');
const inputs = ['shared', 'electron', 'renderer', 'package.json', 'package-lock.json', 'build/bundle.mjs'];
const parts = ['main', 'preload', 'renderer'];
const onNode = [/^electron(\/.*)?$/, /^node:/, ...builtinModules];

/** Brings .out up to date with the sources and says what it did: 'built' or 'unchanged'. */
export async function bundle() {
  const stamp = stampOfInputs();
  if (isCurrent(stamp)) return 'unchanged';
  const release = await takeTurn();
  try {
    if (isCurrent(stamp)) return 'unchanged';
    const next = join(root, '.cache', 'bundles');
    rmSync(next, { recursive: true, force: true });
    const libraries = await buildAll(next);
    // Whole folders are swapped, so that an app that is just starting never sees half a bundle.
    mkdirSync(out, { recursive: true });
    rmSync(join(out, 'stamp.json'), { force: true });
    for (const part of parts) {
      rmSync(join(out, part), { recursive: true, force: true });
      renameSync(join(next, part), join(out, part));
    }
    writeFileSync(join(out, 'libraries.json'), `${JSON.stringify(libraries, null, 2)}\n`);
    writeFileSync(join(out, 'stamp.json'), `${JSON.stringify({ inputs: stamp })}\n`);
    return 'built';
  } finally {
    release();
  }
}

/** As bundle(); what keeps the sources from being built is printed, and ends the script. */
export async function bundleOrEnd() {
  try {
    return await bundle();
  } catch (error) {
    // The bundler's own text says what and where; a stack of its inside says nothing more.
    console.error(error.message);
    return process.exit(1);
  }
}

async function buildAll(next) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const used = new Set();
  const plain = { configFile: false, logLevel: 'warn', envDir: false, publicDir: false };
  const output = (entryFileNames, format) => ({
    format,
    entryFileNames,
    chunkFileNames: '[name].js',
    codeSplitting: format === 'es',
  });
  const forNode = (input, part, naming) =>
    build({
      ...plain,
      root,
      plugins: [collectLibraries(used)],
      ssr: { noExternal: true, target: 'node' },
      resolve: { mainFields: ['module', 'main'] },
      build: {
        ssr: true,
        target: 'node24',
        outDir: join(next, part),
        emptyOutDir: false,
        minify: false,
        sourcemap: false,
        rolldownOptions: { input, external: onNode, output: naming },
      },
    });
  const electron = (path) => join(root, 'electron', path);
  await Promise.all([
    forNode({ main: electron('main/main.ts') }, 'main', output('[name].js', 'es')),
    forNode({ 'spreadsheet-worker': electron('services/spreadsheet-worker.ts') }, 'main', output('[name].js', 'es')),
    forNode({ 'sync-process': electron('sync/sync-process.ts') }, 'main', output('[name].js', 'es')),
    forNode({ preload: electron('preload/preload.ts') }, 'preload', output('[name].cjs', 'cjs')),
    build({
      ...plain,
      root: join(root, 'renderer'),
      base: './',
      plugins: [react(), collectLibraries(used)],
      worker: { format: 'es', plugins: () => [collectLibraries(used)] },
      build: {
        target: 'chrome156',
        outDir: join(next, 'renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        sourcemap: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 8000,
      },
    }),
  ]);
  return [...used].sort();
}

/** Notes the npm packages of which code or files end up in a bundle. */
function collectLibraries(used) {
  const note = (id) => {
    const inside = id.replaceAll('\\', '/').split('/node_modules/').at(-1);
    if (inside === undefined || inside === id.replaceAll('\\', '/')) return;
    used.add(inside.split('/', inside.startsWith('@') ? 2 : 1).join('/'));
  };
  return {
    name: 'collect-libraries',
    generateBundle(_options, bundled) {
      for (const file of Object.values(bundled)) {
        if (file.type === 'chunk') {
          for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) note(id);
        } else {
          for (const name of file.originalFileNames) note(`/${name}`);
        }
      }
    },
  };
}

function stampOfInputs() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!name.endsWith('.md')) add(join(path, name));
    } else {
      hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0');
    }
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
}

function isCurrent(stamp) {
  const path = join(out, 'stamp.json');
  return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).inputs === stamp;
}

/** Two scripts started together build one after the other; a turn left by a script that was killed is taken over. */
async function takeTurn() {
  const folder = join(root, '.cache');
  const path = join(folder, 'bundles.turn');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isGone(path)) rmSync(path, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function isGone(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM';
  }
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  await ensureProjectNode(self);
  console.log((await bundleOrEnd()) === 'built' ? 'Bundel dibangun di .out/.' : 'Bundel sudah mutakhir.');
}
