import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { createAppProtocol, origin } from '../../../electron/main/app-protocol.ts';

const page = fileURLToPath(new URL('../../golden/documents/preview-page/', import.meta.url));

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PreviewBrowser {
  readonly page: Page;
  /** What the page complained about: missing files, thrown errors. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the preview page as the application is built and opens it in Chromium under the application's own security policy. */
export async function openPreviewBrowser(): Promise<PreviewBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-preview-'));
  await build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome156',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
    },
  });
  const answer = createAppProtocol(folder);
  const server = createServer(async ({ url }, response) => {
    const { status, headers, body } = await answer({ url: `${origin}${url}` });
    response.writeHead(status, Object.fromEntries(headers));
    response.end(body === null ? undefined : new Uint8Array(await new Response(body).arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', ...quiet],
  });
  const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const complaints: string[] = [];
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await opened.waitForFunction('window.preview !== undefined');
  return {
    page: opened,
    complaints,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
