import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Electron's `net`, for files of the app itself. Any other address is a fault: the app works with the cable out. */
export const net = {
  isOnline: () => false,
  fetch: async (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) throw new Error(`Electron stand-in: net.fetch of ${url} is not imitated`);
    const path = fileURLToPath(url);
    if (!existsSync(path)) throw new Error('net::ERR_FILE_NOT_FOUND');
    return new Response(readFileSync(path), { headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' } });
  },
};
