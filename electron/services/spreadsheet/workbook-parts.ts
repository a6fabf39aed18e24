import { refuse } from './refusal.ts';
import { storeZip, type ZipArchive } from './zip-archive.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What the package says about itself: its visible sheets in order, and the parts that all sheets share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly epoch1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const workbookPart = 'xl/workbook.xml';
const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Reads the small index parts of an xlsx. Zip archives that are no workbook are refused by what they are. */
export function readWorkbookParts(archive: ZipArchive): WorkbookParts {
  const workbook = archive.read(workbookPart)?.toString('utf8');
  if (workbook === undefined) return refuse(refusalOfArchive(archive));
  const relations = readRelations(archive, workbookPart);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const worksheets = new Map(
    relations.filter((relation) => relation.type === 'worksheet').map((relation) => [relation.id, relation.target]),
  );
  const sheets = elementsOf(workbook, 'sheet').flatMap((attributes): readonly SheetPart[] => {
    const part = worksheets.get(attributes.get('id') ?? '');
    const name = attributes.get('name');
    return part === undefined || name === undefined || (attributes.get('state') ?? 'visible') !== 'visible'
      ? []
      : [{ name, part }];
  });
  if (sheets.length === 0) refuse({ code: 'empty-file' });
  const epoch = elementsOf(workbook, 'workbookPr')[0]?.get('date1904');
  return {
    sheets,
    styles: targetOf('styles'),
    sharedStrings: targetOf('sharedStrings'),
    epoch1904: epoch === '1' || epoch === 'true',
  };
}

/**
 * A new archive with one sheet and what it needs, all parts already inflated and bounded: no macros, no external links, no surprises for
 * the sheet parser.
 */
export function singleSheetArchive(
  workbook: WorkbookParts,
  sheetXml: Buffer,
  shared: { styles: Buffer | null; strings: Buffer | null },
): Buffer {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationNamespace}/${type}" Target="${target}"/>`;
  const relations = [
    relation(1, 'worksheet', 'sheet.xml'),
    shared.styles === null ? '' : relation(2, 'styles', 'styles.xml'),
    shared.strings === null ? '' : relation(3, 'sharedStrings', 'strings.xml'),
  ].join('');
  const index =
    `<workbook xmlns:r="${relationNamespace}"><workbookPr date1904="${workbook.epoch1904 ? '1' : '0'}"/>` +
    '<sheets><sheet name="sheet" sheetId="1" r:id="rId1"/></sheets></workbook>';
  return storeZip([
    [workbookPart, Buffer.from(index)],
    ['xl/_rels/workbook.xml.rels', Buffer.from(`<Relationships>${relations}</Relationships>`)],
    ...(shared.styles === null ? [] : [['xl/styles.xml', shared.styles] as const]),
    ...(shared.strings === null ? [] : [['xl/strings.xml', shared.strings] as const]),
    ['xl/sheet.xml', sheetXml],
  ]);
}

/** Relations of a part by the last word of their type; targets as names in the archive, web addresses as they are. */
export function readRelations(archive: ZipArchive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`)?.toString('utf8') ?? '';
  return elementsOf(xml, 'Relationship').flatMap((attributes) => {
    const id = attributes.get('Id');
    const target = attributes.get('Target');
    if (id === undefined || target === undefined) return [];
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    return [{ id, type, target: attributes.get('TargetMode') === 'External' ? target : partName(folder, target) }];
  });
}

/** Attributes of every element of that local name, prefixes dropped. Enough for index parts, where text content does not matter. */
export function elementsOf(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${name}\\b([^>]*)>`, 'g');
  return [...xml.matchAll(pattern)].map((match) => {
    const pairs = (match[1] ?? '').matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map([...pairs].map((pair) => [pair[1] ?? '', decodeXml(pair[2] ?? pair[3] ?? '')]));
  });
}

function refusalOfArchive(archive: ZipArchive) {
  if (archive.names.includes('xl/workbook.bin')) return { code: 'unsupported-file', kind: 'xlsb' } as const;
  const type = archive.names.includes('mimetype') ? (archive.read('mimetype')?.toString('latin1') ?? '') : '';
  if (type.includes('opendocument.spreadsheet')) return { code: 'unsupported-file', kind: 'ods' } as const;
  return { code: 'not-a-spreadsheet' } as const;
}

function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    },
  );
}
