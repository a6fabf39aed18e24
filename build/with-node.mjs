// Runs one TypeScript script from the sources, with packages installed: node build/with-node.mjs <file> [arguments].
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureProjectNode } from './prepare.mjs';

await ensureProjectNode(fileURLToPath(import.meta.url));
const [node, , script, ...rest] = process.argv;
// The script sees itself as the program, as if it had been started alone.
process.argv = [node, resolve(script), ...rest];
await import(pathToFileURL(resolve(script)).href);
