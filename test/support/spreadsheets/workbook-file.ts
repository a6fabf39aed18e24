import { type ZipPart, zipFile } from './zip-file.ts';

/** A number is stored as it is, a serial as a number shown as a date; raw is XML of the cell's inside with its own type. */
export type FileCell = string | number | null | { readonly serial: number } | { readonly raw: string; readonly type: string };

export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly FileCell[])[];
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  /** Address of a cell → web address behind it. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface WorkbookOptions {
  readonly sharedStrings?: boolean;
  readonly date1904?: boolean;
  /** Namespace prefix of every element, as some exporters write it. */
  readonly prefix?: string;
  readonly extraParts?: readonly ZipPart[];
  /** False leaves the optional addresses of rows and cells out. */
  readonly addresses?: boolean;
  readonly dateFormat?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of an xlsx as programs other than ours write it: inline or shared strings, serial dates, merged cells, links. */
export function workbookFile(sheets: readonly FileSheet[], options: WorkbookOptions = {}): Uint8Array {
  const p = options.prefix ?? '';
  const strings: string[] = [];
  const parts: [name: string, xml: string][] = sheets.flatMap((sheet, index) =>
    sheetParts(sheet, index + 1, { p, strings, options }),
  );
  const sheetList = sheets
    .map(
      (sheet, index) =>
        `<${p}sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${sheet.hidden ? ' state="hidden"' : ''}/>`,
    )
    .join('');
  const relations = [
    ...sheets.map(
      (_, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${relation}/styles" Target="styles.xml"/>`,
    options.sharedStrings ? `<Relationship Id="rIdT" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>` : '',
  ].join('');
  parts.push(
    [
      'xl/workbook.xml',
      `<${p}workbook ${namespaces(p)}><${p}workbookPr date1904="${options.date1904 ? 1 : 0}"/><${p}sheets>${sheetList}</${p}sheets></${p}workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packageRelation}">${relations}</Relationships>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="${escapeXml(options.dateFormat ?? 'YYYY-MM-DD HH:MM:SS')}"/></numFmts>` +
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
  );
  if (options.sharedStrings) {
    parts.push([
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ]);
  }
  return zipFile([
    {
      name: '[Content_Types].xml',
      content: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    ...parts.map(([name, xml]) => ({ name, content: Buffer.from(xml) })),
    ...(options.extraParts ?? []),
  ]);
}

interface SheetContext {
  readonly p: string;
  readonly strings: string[];
  readonly options: WorkbookOptions;
}

function sheetParts(sheet: FileSheet, number: number, { p, strings, options }: SheetContext): [string, string][] {
  const rows = sheet.rows
    .map((cells, row) => {
      const written = cells
        .map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, { p, strings, options }))
        .join('');
      return written === '' ? '' : `<${p}row r="${row + 1}">${written}</${p}row>`;
    })
    .join('');
  const merges = (sheet.merges ?? []).map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const links = Object.entries(sheet.links ?? {});
  const linkXml = links.map(([ref], index) => `<${p}hyperlink ref="${ref}" r:id="rId${index + 1}"/>`).join('');
  const withAddresses =
    `<?xml version="1.0"?><${p}worksheet ${namespaces(p)}><${p}sheetData>${rows}</${p}sheetData>` +
    `${merges === '' ? '' : `<${p}mergeCells>${merges}</${p}mergeCells>`}${linkXml === '' ? '' : `<${p}hyperlinks>${linkXml}</${p}hyperlinks>`}</${p}worksheet>`;
  const xml = options.addresses === false ? withAddresses.replaceAll(/(<(?:row|c)) r="\w+"/g, '$1') : withAddresses;
  const parts: [string, string][] = [[`xl/worksheets/sheet${number}.xml`, xml]];
  if (links.length > 0) {
    const targets = links.map(
      ([, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relation}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    );
    parts.push([
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      `<Relationships xmlns="${packageRelation}">${targets.join('')}</Relationships>`,
    ]);
  }
  return parts;
}

function cellXml(cell: FileCell, ref: string, { p, strings, options }: SheetContext): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<${p}c r="${ref}"><${p}v>${cell}</${p}v></${p}c>`;
  if (typeof cell === 'string') {
    if (!options.sharedStrings)
      return `<${p}c r="${ref}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(cell)}</${p}t></${p}is></${p}c>`;
    strings.push(cell);
    return `<${p}c r="${ref}" t="s"><${p}v>${strings.length - 1}</${p}v></${p}c>`;
  }
  if ('serial' in cell) return `<${p}c r="${ref}" s="1"><${p}v>${cell.serial}</${p}v></${p}c>`;
  return `<${p}c r="${ref}" t="${cell.type}">${cell.raw}</${p}c>`;
}

function namespaces(prefix: string): string {
  return `${prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`}="${main}" xmlns:r="${relation}"`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
