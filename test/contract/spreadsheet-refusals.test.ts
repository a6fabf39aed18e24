import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../electron/services/spreadsheet/read-spreadsheet.ts';
import { type SpreadsheetLimits, spreadsheetLimits } from '../../electron/services/spreadsheet/refusal.ts';
import { cityExportRows } from '../support/spreadsheets/complaint-files.ts';
import { workbookFile } from '../support/spreadsheets/workbook-file.ts';
import { zipFile } from '../support/spreadsheets/zip-file.ts';

const small: SpreadsheetLimits = {
  ...spreadsheetLimits,
  fileBytes: 400_000,
  rows: 50,
  zipEntries: 20,
  partBytes: 200_000,
  totalBytes: 300_000,
  ratioFrom: 100_000,
};
const text = (content: string) => Buffer.from(content);
const oleFile = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(100)]);

async function refusal(bytes: Uint8Array, limits?: SpreadsheetLimits): Promise<unknown> {
  const result = await readSpreadsheet(bytes, 'uji.xlsx', limits === undefined ? {} : { limits });
  return result.ok ? 'read' : result.error;
}

describe('what is no table is refused by what it is', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), { code: 'empty-file' }],
    ['only blanks', text('\n\n;;\n'), { code: 'empty-file' }],
    ['headers without rows', text('ID;Tanggal;Isi\n'), { code: 'empty-file' }],
    ['a locked workbook', oleFile('EncryptedPackage'), { code: 'password-protected' }],
    ['an old .xls', oleFile('Workbook'), { code: 'unsupported-file', kind: 'xls' }],
    ['an old Word file', oleFile('WordDocument'), { code: 'not-a-spreadsheet' }],
    ['HTML named .xls', text('<html><table><tr><td>Isi</td></tr></table></html>'), { code: 'unsupported-file', kind: 'html' }],
    [
      'an XML spreadsheet',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      { code: 'unsupported-file', kind: 'xml' },
    ],
    ['JSON', text('[{"isi":"x"}]'), { code: 'not-a-spreadsheet' }],
    ['a PDF', text('%PDF-1.7 ...'), { code: 'not-a-spreadsheet' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), { code: 'not-a-spreadsheet' }],
    ['bytes without sense', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 256)), { code: 'not-a-spreadsheet' }],
    ['a Word document', zipFile([{ name: 'word/document.xml', content: text('<x/>') }]), { code: 'not-a-spreadsheet' }],
    [
      'an OpenDocument sheet',
      zipFile([{ name: 'mimetype', content: text('application/vnd.oasis.opendocument.spreadsheet') }]),
      { code: 'unsupported-file', kind: 'ods' },
    ],
    ['a binary workbook', zipFile([{ name: 'xl/workbook.bin', content: text('x') }]), { code: 'unsupported-file', kind: 'xlsb' }],
    ['a workbook without sheets', workbookFile([]), { code: 'empty-file' }],
    ['a workbook of empty sheets', workbookFile([{ name: 'A', rows: [] }]), { code: 'empty-file' }],
    ['a zip cut short', workbookFile([{ name: 'A', rows: [['Isi'], ['x']] }]).subarray(0, 700), { code: 'unreadable' }],
    [
      'a locked zip part',
      zipFile([{ name: 'xl/workbook.xml', content: text('<x/>'), encrypted: true }]),
      { code: 'password-protected' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toEqual(expected);
  });

  it('a workbook whose sheet is broken XML', async () => {
    const sheet = text('<worksheet><sheetData><row r="1"><c r="A1" t="n"><v>bukan angka</c></row></sheetData>');
    const bytes = workbookFile([{ name: 'A', rows: [['Isi'], ['x']] }], { extraParts: [] });
    expect(await refusal(bytes)).toBe('read');
    const broken = zipFile([
      { name: 'xl/workbook.xml', content: text('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>') },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: text('<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/></Relationships>'),
      },
      { name: 'xl/sheet.xml', content: sheet },
    ]);
    expect(await refusal(broken)).toEqual({ code: 'unreadable' });
  });
});

describe('what is too much is refused before it fills the memory', () => {
  const bomb = (size: number, claimedSize?: number) =>
    zipFile([
      { name: 'xl/workbook.xml', content: text('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>') },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: text('<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/></Relationships>'),
      },
      { name: 'xl/sheet.xml', content: Buffer.alloc(size, 0x20), ...(claimedSize === undefined ? {} : { claimedSize }) },
    ]);

  it('a part larger than allowed, also when it claims to be small', async () => {
    expect(await refusal(bomb(250_000), small)).toEqual({ code: 'too-big' });
    expect(await refusal(bomb(250_000, 10), small)).toEqual({ code: 'too-big' });
  });

  it('a part that inflates far beyond its stored size', async () => {
    expect(await refusal(bomb(150_000), small)).toEqual({ code: 'too-big' });
    expect(await refusal(bomb(40 * 1024 * 1024))).toEqual({ code: 'too-big' });
  });

  it('parts that are too large together, and too many parts', async () => {
    const noise = (length: number) => Buffer.from(Array.from({ length }, (_, at) => 32 + ((at * at * 31 + at * 7) % 90)));
    const shared = { ...small, totalBytes: 100_000, ratioFrom: 200_000 };
    const big = workbookFile(
      [1, 2, 3].map((sheet) => ({
        name: `S${sheet}`,
        rows: [
          ['Isi'],
          [
            noise(40_000)
              .toString('latin1')
              .replaceAll(/[<&>"]/g, 'x'),
          ],
        ],
      })),
    );
    expect(await refusal(big, shared)).toEqual({ code: 'too-big' });
    expect(
      await refusal(zipFile(Array.from({ length: 30 }, (_, at) => ({ name: `p${at}`, content: text('x') }))), small),
    ).toEqual({ code: 'too-big' });
  });

  it('too many rows, and too large a file', async () => {
    expect(await refusal(workbookFile([{ name: 'A', rows: cityExportRows(60) }]), small)).toEqual({
      code: 'too-many-rows',
      limit: 50,
    });
    expect(await refusal(text(`ID;Isi\n${'1;x\n'.repeat(60)}`), small)).toEqual({ code: 'too-many-rows', limit: 50 });
    expect(await refusal(Buffer.alloc(400_001), small)).toEqual({ code: 'too-big' });
  });
});
