import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtMain } from '../support/bundles.ts';
import { createFakeDistribution } from '../support/fake-distribution.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pantau-packaging-'));
const unpacked = join(work, 'release', 'linux-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');

beforeAll(async () => {
  await builtMain();
  const distribution = join(work, 'distribution');
  createFakeDistribution(distribution, '45.4.1');
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const overrides = [`-c.electronDist=${distribution}`, `-c.directories.output=${join(work, 'release')}`];
  await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', '--config', 'electron-builder.yml', ...overrides], {
    cwd: root,
  });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the bundles and package.json, and nothing else', () => {
    const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
    const strangers = entries.filter((entry) => !/^\/(\.out(\/(main|preload|renderer)(\/.*)?)?|package\.json)$/.test(entry));
    expect(strangers).toEqual([]);
    for (const needed of ['/.out/preload/preload.cjs', '/.out/main/spreadsheet-worker.js', '/.out/renderer/index.html']) {
      expect(entries).toContain(needed);
    }
  });

  test('starts where package.json says', () => {
    const { main } = JSON.parse(extractFile(archive, 'package.json').toString()) as { readonly main: string };
    expect(extractFile(archive, main).equals(readFileSync(join(root, main)))).toBe(true);
  });

  test('has its fuses set: no door to Node, and only our archive', async () => {
    const fuses = await getCurrentFuseWire(join(unpacked, 'pantau'));
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    ];
    const on = [
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.EnableCookieEncryption,
    ];
    expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => FuseState.DISABLE));
    expect(on.map((fuse) => fuses[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  });

  test('brings an icon for Windows in every size it shows', () => {
    const ico = readFileSync(join(root, 'build/icons/icon.ico'));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + 16 * at) || 256);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});

describe('the bundles', () => {
  test('ask for Electron and for Node itself, and for no package', () => {
    const files = ['.out/main/main.js', '.out/main/spreadsheet-worker.js', '.out/preload/preload.cjs'];
    const asked = files.flatMap((file) => importsOf(readFileSync(join(root, file), 'utf8')));
    const strangers = asked.filter((name) => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name));
    expect(asked).toContain('electron');
    expect(strangers).toEqual([]);
  });

  test('hold exactly the libraries that were agreed on, at most 20 of them chosen by us', () => {
    const agreed = readJson<Readonly<Record<string, Library>>>('build/bundled-libraries.json');
    const { devDependencies } = readJson<{ readonly devDependencies: Readonly<Record<string, string>> }>('package.json');
    expect(readJson<readonly string[]>('.out/libraries.json')).toEqual(Object.keys(agreed).sort());
    expect(Object.keys(agreed).filter((name) => name in devDependencies).length).toBeLessThanOrEqual(20);
    for (const [name, { licence, why }] of Object.entries(agreed)) {
      const { license } = readJson<{ readonly license: string }>(`node_modules/${name}/package.json`);
      expect({ name, licence }).toEqual({ name, licence: license });
      expect(why.length, name).toBeGreaterThan(8);
    }
  });
});

interface Library {
  readonly licence: string;
  readonly why: string;
}

function readJson<T>(path: string): T {
  // The caller names the shape of a file of this repository.
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

/** Static imports stand on lines of their own at the head of a bundle; parts that are CommonJS at heart ask through require. */
function importsOf(source: string): readonly string[] {
  const patterns = [/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$/gm, /^[^`"'\n]*\b(?:__)?require\(["']([^'"\n]+)["']\)/gm];
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name = '']) => name));
}
