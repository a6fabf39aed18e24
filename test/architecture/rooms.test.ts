import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { linesMatching, root, sourceFiles } from '../support/source-files.ts';

const code = ['.ts', '.tsx'];
const layered = ['electron', 'renderer', 'shared'];
const folders = ['build', 'electron', 'renderer', 'shared', 'test'];

describe('the house', () => {
  test('has nothing at the top but its five rooms and the files that say what it is', () => {
    const seen = readdirSync(root).filter((name) => !name.startsWith('.') && name !== 'node_modules');
    const files = ['LICENSE', 'README.md', 'electron-builder.yml', 'package-lock.json', 'package.json', 'tsconfig.json'];
    expect(seen.sort()).toEqual([...files, ...folders].sort());
  });

  test.each(folders)('tells in a short page what belongs in %s', (folder) => {
    const path = join(root, folder, 'README.md');
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(60);
  });

  test('keeps a glossary, and rules of which each names a test that is there', () => {
    expect(existsSync(join(root, 'shared/GLOSSARY.md'))).toBe(true);
    const rules = readFileSync(join(root, 'shared/RULES.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\| [A-Z]+\d+ \|/.test(line));
    const held = rules.map((rule) => ({
      rule,
      files: [...rule.matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, path = '']) => path),
    }));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.length).toBeLessThanOrEqual(15);
    expect(held.filter(({ files }) => files.length === 0)).toEqual([]);
    expect(held.flatMap(({ files }) => files).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('has every file read by the checker of layers', async () => {
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [tool, '--config', 'build/layers.cjs', '--output-type', 'json', ...layered];
    // The exit code counts violations, which `npm run layers` reports; here only the reading counts.
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 }).catch(
      (error) => error,
    );
    const { modules } = JSON.parse(stdout) as { readonly modules: readonly { readonly source: string }[] };
    const read = new Set(modules.map(({ source }) => source));
    const present = sourceFiles(layered, code).map(({ path }) => path);
    expect(present.length).toBeGreaterThan(0);
    expect(present.filter((path) => !read.has(path))).toEqual([]);
  });
});

describe('shared', () => {
  test('asks no clock and throws no dice', () => {
    const pattern = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b/;
    expect(linesMatching(sourceFiles(['shared'], code), pattern)).toEqual([]);
  });

  test('knows the steps of the SOP in shared/sop alone', () => {
    const elsewhere = sourceFiles(layered, code).filter(({ path }) => !path.startsWith('shared/sop/'));
    expect(linesMatching(elsewhere, /['"`](4D|4X|7W|8B|8R)['"`]/)).toEqual([]);
  });
});

describe('the tour', () => {
  const tour = existsSync(join(root, 'test/tour')) ? sourceFiles(['test/tour'], code) : [];

  test('is there', () => {
    expect(tour.map(({ path }) => path)).toContain('test/tour/tour.ts');
  });

  test('knows the app from its screen alone', () => {
    expect(linesMatching(tour, /from ['"](#shared\/|(\.\.\/)+(electron|renderer|shared)\/)/)).toEqual([]);
    expect(linesMatching(tour, /\bpantau\s*[.[]\s*['"]?call|window\.pantau|\bindexedDB\b/)).toEqual([]);
  });
});
