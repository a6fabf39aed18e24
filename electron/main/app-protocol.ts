import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';

export const scheme = 'app';
export const origin = 'app://kantor';

/**
 * Nothing from outside, no inline code, no evaluated text; workers only through the one Trusted Types policy (renderer/data/worker-policy.ts).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pantau-worker',
].join('; ');

const mimeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.icc': 'application/octet-stream',
};

/** Answers requests of our own page with files from `root` and nothing above it. */
export function createAppProtocol(root: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const path = decodeURIComponent(new URL(url).pathname);
    const file = join(root, path === '/' ? 'index.html' : path);
    const inside = relative(root, file);
    const mime = mimeByExtension[extname(file)];
    if (inside.startsWith('..') || isAbsolute(inside) || !mime) return new Response(null, { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: { 'content-type': mime, 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}
