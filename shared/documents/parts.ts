import { monthNames } from '../calendar/date-words.ts';
import { jam, jumlahTerbilang, nipGrouped, tanggalPanjang } from './format-id.ts';
import { imageOf } from './image-of.ts';
import type { DocumentBasis, LetterBasis, OfficeHead, PrintStamp, Signer } from './inputs.ts';
import type { Block, Copies, DocumentTree, Footer, KeyValues, Letterhead, Orientation, Paragraph, Signature } from './tree.ts';

/** Parts that several documents share. */

/** The day stays on the line of its month. */
const dayBeforeMonth = new RegExp(`(\\d{1,2}) (?=(?:${monthNames.join('|')})\\b)`, 'g');

export const draftNumber = 'BELUM BERNOMOR';

interface TreeParts {
  readonly title: string;
  readonly orientation?: Orientation;
  readonly footer: Footer;
  readonly blocks: readonly Block[];
}

export function treeOf({ settings, sample }: DocumentBasis, parts: TreeParts): DocumentTree {
  const { top, bottom, left, right } = settings.margins;
  return {
    title: parts.title,
    page: {
      paper: settings.paper,
      orientation: parts.orientation ?? 'portrait',
      margins: { top: top * 10, bottom: bottom * 10, left: left * 10, right: right * 10 },
    },
    font: settings.font,
    fontSize: settings.fontSize,
    lineSpacing: settings.lineSpacing,
    footer: parts.footer,
    sample,
    blocks: parts.blocks,
  };
}

export function footerOf(what: string, printed: PrintStamp, pageNumbers: Footer['pageNumbers']): Footer {
  return { left: `${what} | dicetak ${tanggalPanjang(printed.date)} pukul ${jam(printed.time, printed.zone)}`, pageNumbers };
}

/** A logo that is neither PNG nor JPEG is left out: a letter without logo is better than no letter. */
export function kop(head: OfficeHead): Letterhead {
  const logo = head.logo === undefined ? null : imageOf(head.logo);
  const named = (label: string, value: string | undefined) => (value === undefined || value === '' ? [] : [`${label} ${value}`]);
  const place = [head.alamat, ...named('Telepon', head.telepon)].join(', ');
  const network = [...named('Laman', head.laman), ...named('Pos-el', head.posel)].join(', ');
  return {
    kind: 'letterhead',
    ...(logo === null ? {} : { logo }),
    lines: [
      { text: head.pemerintah.toUpperCase(), size: 14 },
      { text: head.dinas.toUpperCase(), size: 16, bold: true },
      { text: place, size: 9 },
      ...(network === '' ? [] : [{ text: network, size: 9 }]),
    ],
  };
}

/** Heading of a sheet, in capitals, with its number or date below. */
export function sheetTitle(title: string, below?: string): readonly Paragraph[] {
  const centre = { kind: 'paragraph', align: 'center', lineSpacing: 1, keepWithNext: true } as const;
  const last = below === undefined ? [] : [{ ...centre, runs: [{ text: below }], size: 11, after: 10 }];
  return [
    { ...centre, runs: [{ text: title.toUpperCase(), bold: true }], size: 13, after: below === undefined ? 10 : 2 },
    ...last,
  ];
}

/** Nomor, Sifat, Lampiran, Hal at the left, date at the right. */
export function letterOpening(letter: LetterBasis, subject: string): KeyValues {
  const { settings, head, lampiran } = letter;
  const date = tanggalPanjang(letter.date);
  return {
    kind: 'keyValues',
    labelWidth: 22,
    aside: settings.placeBeforeDate ? `${head.kota}, ${date}` : date,
    rows: [
      { label: 'Nomor', value: letter.number ?? draftNumber, bold: letter.number === null },
      { label: 'Sifat', value: letter.sifat },
      { label: 'Lampiran', value: lampiran === null ? '-' : jumlahTerbilang(lampiran.count, lampiran.unit) },
      { label: settings.subjectLabel, value: subject },
    ],
  };
}

export function addressee(lines: readonly string[]): readonly Block[] {
  const style = { kind: 'paragraph', align: 'left', after: 0 } as const;
  return [
    { kind: 'spacer', height: 1 },
    ...lines.map((line): Paragraph => ({ ...style, runs: [{ text: line }] })),
    { kind: 'spacer', height: 3 },
  ];
}

/** Body text: first line indented, both edges straight. The last one stays with the signature when `keepWithNext`. */
export function bodyText(text: string, keepWithNext = false): Paragraph {
  return {
    kind: 'paragraph',
    runs: [{ text: text.replace(dayBeforeMonth, '$1\u00a0') }],
    align: 'justify',
    firstLine: 12.5,
    keepWithNext,
  };
}

export function closingTexts(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, at) => bodyText(text, at === texts.length - 1));
}

/** Authority and jabatan above, name, then pangkat and NIP below, in the order of a surat dinas. */
export function signature(signer: Signer, options: { readonly showPangkat: boolean; readonly lead?: string }): Signature {
  const { pangkat, nip } = signer;
  return {
    above: [...(options.lead === undefined ? [] : [options.lead]), ...authorityLines(signer)],
    space: 25,
    name: signer.nama,
    below: [
      ...(options.showPangkat && pangkat !== undefined && pangkat !== '' ? [pangkat] : []),
      ...(nip === undefined || nip === '' ? [] : [`NIP ${nipGrouped(nip)}`]),
    ],
  };
}

function authorityLines(signer: Signer): readonly string[] {
  const own = `${signer.jabatan},`;
  switch (signer.authority) {
    case 'langsung':
      return [own];
    case 'an':
      return [`a.n. ${signer.onBehalfOf ?? ''}`.trim(), own];
    case 'ub':
      return [`a.n. ${signer.onBehalfOf ?? ''}`.trim(), ...(signer.through === undefined ? [] : [signer.through]), 'u.b.', own];
    case 'plt':
      return [`Plt. ${own}`];
    case 'plh':
      return [`Plh. ${own}`];
    case 'pj':
      return [`Pj. ${own}`];
  }
}

export function copies(items: readonly string[]): readonly Copies[] {
  return items.length === 0 ? [] : [{ kind: 'copies', items }];
}

/** How a sheet asks for ink; nothing when the office sets no colour. */
export function inkNote(basis: DocumentBasis): readonly Paragraph[] {
  if (basis.settings.inkNote === '') return [];
  const text = `Tanda tangan dan paraf dibubuhkan dengan ${basis.settings.inkNote}.`;
  return [{ kind: 'paragraph', runs: [{ text, italic: true }], size: 9, lineSpacing: 1, after: 0, keepWithNext: true }];
}

/** Column widths from shares, so that a table fills the paper that the office chose. */
export function shares(total: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => Math.floor((part / sum) * total * 10) / 10);
}

/** Cells of a list hold a summary: a longer text is cut with a word that says where the rest is. */
export function excerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()} … (lengkap di berkas)`;
}

/** `19 November 2026 pukul 09.20 WIB`, or the date alone when the time is not known. */
export function moment(facts: { readonly date: string; readonly time?: string }, zone: string): string {
  const date = tanggalPanjang(facts.date);
  return facts.time === undefined || facts.time === '' ? date : `${date} pukul ${jam(facts.time, zone)}`;
}
