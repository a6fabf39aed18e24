// Runs one TypeScript script with packages installed and bundles up to date: node build/with-bundles.mjs <file> [arguments].
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureProjectNode } from './prepare.mjs';

await ensureProjectNode(fileURLToPath(import.meta.url));
const { bundleOrEnd } = await import('./bundle.mjs');
await bundleOrEnd();
const [node, , script, ...rest] = process.argv;
// The script sees itself as the program, as if it had been started alone.
process.argv = [node, resolve(script), ...rest];
await import(pathToFileURL(resolve(script)).href);
