import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesMatching, root, sourceFiles } from '../support/source-files.ts';

const layered = ['electron', 'renderer', 'shared'];
const code = ['.ts', '.tsx'];

describe('a file', () => {
  test('has one reason to exist, and so at most 300 lines', () => {
    const long = sourceFiles(layered, code).filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('is named in kebab-case', () => {
    const names = sourceFiles([...layered, 'test'], code).map(({ path }) => path);
    expect(names.filter((path) => !/^[a-z0-9/-]+(\.[a-z]+)*\.tsx?$/.test(path))).toEqual([]);
  });

  test('exports by name', () => {
    // The module that stands for Electron has a default export because Electron has one.
    const files = sourceFiles([...layered, 'test'], code).filter(
      ({ path }) => path !== 'test/support/electron-stand-in/electron.ts',
    );
    expect(linesMatching(files, /^export default\b|^export \{.*\bas default\b/)).toEqual([]);
  });

  test('names the file it imports, with its ending, and crosses between rooms by #shared', () => {
    const files = sourceFiles(layered, code);
    // Vite reads a wish about the kind of import behind a question mark.
    expect(linesMatching(files, /\bfrom '\.{1,2}\/(?![^']*\.(ts|tsx|css|json|ttf)(\?[\w&]+)?')/)).toEqual([]);
    expect(linesMatching(files, /\bfrom '(\.\.\/)+(shared|electron|renderer|test)\//)).toEqual([]);
  });

  test('leaves nothing for later', () => {
    expect(linesMatching(sourceFiles([...layered, 'test'], code), /\/\/.*\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });
});

describe('the page', () => {
  test('takes its colours from the tokens', () => {
    const files = sourceFiles(['renderer'], [...code, '.css', '.html']).filter(({ path }) => path !== 'renderer/ui/tokens.css');
    expect(
      linesMatching(
        files,
        /(?<![\w'&])#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|['"]#[0-9a-fA-F]{3,8}['"]|\brgba?\(|\bhsla?\(|\boklch\(/,
      ),
    ).toEqual([]);
  });

  test('opens on the same ground that its window shows before it', () => {
    const [, ground = ''] =
      /backgroundColor: '(#[0-9A-Fa-f]{6})'/.exec(readFileSync(join(root, 'electron/main/main.ts'), 'utf8')) ?? [];
    const [, token = ''] =
      /--bg-app: light-dark\((#[0-9a-f]{6})/.exec(readFileSync(join(root, 'renderer/ui/tokens.css'), 'utf8')) ?? [];
    expect(ground.toLowerCase()).toBe(token);
  });

  test('never takes text for markup', () => {
    const pattern = /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write/;
    expect(linesMatching(sourceFiles(['renderer'], code), pattern)).toEqual([]);
  });

  test('carries no address of the network', () => {
    const files = sourceFiles(['renderer'], ['.css', '.html']);
    expect(linesMatching(files, /\bhttps?:\/\//)).toEqual([]);
  });
});
