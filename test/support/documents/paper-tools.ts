import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentTree } from '#shared/documents/tree.ts';

/** The independent readers of our files: LibreOffice, poppler, qpdf and the PDF/A judge of PDFBox. */

const packages: Readonly<Record<string, string>> = {
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
};

/** A folder that is gone when `use` is done. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-paper-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(tool: string, ...args: readonly string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${tool} is missing: install the Debian package ${packages[tool] ?? tool}, or run npm test, which does so.`);
  }
}

function onPdf<T>(pdf: Uint8Array, use: (path: string) => T): T {
  return inFolder((folder) => {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    return use(path);
  });
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The text between the margins, page by page and in the order in which it was drawn; header and footer lie outside. */
export function pdfPages(pdf: Uint8Array, { page }: DocumentTree): readonly string[] {
  const { top, bottom } = page.margins;
  const { height, width } = pdfSheets(pdf)[0]!;
  const box = [
    '-x',
    0,
    '-y',
    Math.floor(points(top)) - 1,
    '-W',
    Math.ceil(points(width)),
    '-H',
    Math.ceil(points(height - top - bottom)) + 2,
  ];
  return onPdf(pdf, (path) =>
    run('pdftotext', '-raw', '-enc', 'UTF-8', ...box.map(String), path, '-')
      .split('\f')
      .slice(0, -1),
  );
}

/** All text of a PDF, with header and footer. */
export function pdfText(pdf: Uint8Array): string {
  return onPdf(pdf, (path) => run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-'));
}

/** Width and height of every sheet in millimetres, from the page box. */
export function pdfSheets(pdf: Uint8Array): readonly { readonly width: number; readonly height: number }[] {
  const info = onPdf(pdf, (path) => run('pdfinfo', '-l', '-1', path));
  return [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => ({
    width: (Number(width) * 25.4) / 72,
    height: (Number(height) * 25.4) / 72,
  }));
}

/** `pdffonts`: name and whether the font is embedded. */
export function pdfFonts(pdf: Uint8Array): readonly { readonly name: string; readonly embedded: boolean }[] {
  const rows = onPdf(pdf, (path) => run('pdffonts', path))
    .split('\n')
    .slice(2)
    .filter((row) => row !== '');
  return rows.map((row) => ({ name: row.split(' ')[0]!, embedded: row.trim().split(/\s+/).at(-5) === 'yes' }));
}

/** Throws with qpdf's words when the file has a syntax or stream error. */
export function checkPdfSyntax(pdf: Uint8Array): void {
  onPdf(pdf, (path) => run('qpdf', '--check', path));
}

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** Why PDF/A cannot be judged here, or undefined when it can. */
export function missingPreflight(): string | undefined {
  const missing = ['/usr/bin/java', ...jars].filter((path) => !existsSync(path));
  return missing.length === 0
    ? undefined
    : `PDF/A is not judged: ${missing.join(', ')} missing (Debian package libpdfbox2-java).`;
}

/** The verdict of PDFBox preflight on PDF/A-1b. */
export function preflightVerdict(pdf: Uint8Array): string {
  return onPdf(pdf, (path) => {
    const verdict = run('java', '-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path);
    return verdict.replaceAll(path, 'document.pdf').trim();
  });
}

/** Prints Word files to PDF with LibreOffice, all in one start. */
export function printWithLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return inFolder((folder) => {
    const names = [...files.keys()];
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes);
    const paths = names.map((name) => join(folder, `${name}.docx`));
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...paths,
    );
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))]));
  });
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue for each point. */
  readonly rgb: Uint8Array;
}

/** Paints one page with poppler, `width` points wide. */
export function paintWithPoppler(
  pdf: Uint8Array,
  page: number,
  size: { readonly width: number; readonly height: number },
): Picture {
  return inFolder((folder) => {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    const scale = ['-scale-to-x', `${size.width}`, '-scale-to-y', `${size.height}`];
    run('pdftoppm', '-f', `${page}`, '-l', `${page}`, '-singlefile', ...scale, path, join(folder, 'page'));
    return readPpm(readFileSync(join(folder, 'page.ppm')));
  });
}

function readPpm(file: Buffer): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (header === null) throw new Error('pdftoppm did not write a binary PPM');
  return { width: Number(header[1]), height: Number(header[2]), rgb: new Uint8Array(file.subarray(header[0].length)) };
}
