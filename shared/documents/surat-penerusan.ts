import { tanggalAngka, tanggalPanjang } from './format-id.ts';
import { blot, guarded, reporterName, said } from './identity.ts';
import type { ForwardedOpinion, ForwardingLetter } from './inputs.ts';
import {
  addressee,
  bodyText,
  closingTexts,
  copies,
  draftNumber,
  excerpt,
  footerOf,
  kop,
  letterOpening,
  moment,
  shares,
  signature,
  treeOf,
} from './parts.ts';
import { type Block, bodySize, type DocumentTree, type Table } from './tree.ts';

const standardOpening =
  'Berdasarkan hasil pemantauan opini publik, bersama ini kami teruskan opini masyarakat untuk ditanggapi dengan uraian sebagai berikut.';
const thanks = 'Demikian disampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.';

/** The standing paragraphs before and after the opinions, for those who want to write their own from them. */
export function standardForwardingBody(letter: ForwardingLetter): {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
} {
  return { opening: [standardOpening], closing: [request(letter), thanks] };
}

/** Letter that asks a Perangkat Daerah for an answer (SOP step 7). The reporter's identity follows `reporter.open`. */
export function suratPenerusan(letter: ForwardingLetter): DocumentTree {
  const numbers = letter.opinions.map((opinion) => opinion.number);
  const tree = treeOf(letter, {
    title: `Surat penerusan ${letter.number ?? draftNumber}`,
    footer: footerOf(
      numbers.length === 1 ? `Berkas ${numbers[0]}` : `${numbers.length} berkas`,
      letter.printed,
      'from-second-page',
    ),
    blocks: [],
  });
  const safe = (text: string) => letter.opinions.reduce((rest, opinion) => blot(rest, opinion.reporter), text);
  const standard = standardForwardingBody(letter);
  const [only, ...others] = letter.opinions;
  const matter: readonly Block[] =
    only !== undefined && others.length === 0
      ? [opinionInFull(only, letter.printed.zone)]
      : [opinionTable(letter.opinions, bodySize(tree.page).width), ...closedNote(letter.opinions)];
  return {
    ...tree,
    blocks: [
      kop(letter.head),
      letterOpening(letter, safe(letter.subject ?? 'Penerusan Opini Masyarakat')),
      ...addressee([`Yth. ${letter.recipient.title}`, `di ${letter.recipient.place}`]),
      ...(letter.opening ?? standard.opening).map((text) => bodyText(safe(text))),
      ...matter,
      ...closingTexts((letter.closing ?? standard.closing).map(safe)),
      { kind: 'signatures', right: signature(letter.signer, { showPangkat: letter.settings.showPangkat }) },
      ...copies(letter.tembusan),
    ],
  };
}

function opinionInFull(opinion: ForwardedOpinion, zone: string): Block {
  const { summary, location } = guarded(opinion);
  const requested = blot(opinion.requested, opinion.reporter);
  return {
    kind: 'keyValues',
    labelWidth: 30,
    indent: 12.5,
    rows: [
      { label: 'Nomor berkas', value: opinion.number },
      { label: 'Kanal', value: `${opinion.channel}, ${moment(opinion, zone)}` },
      { label: 'Pelapor', value: reporterName(opinion.reporter) },
      { label: 'Lokasi', value: location },
      { label: 'Isi opini', value: summary },
      ...(requested === '' ? [] : [{ label: 'Yang diminta', value: requested }]),
    ],
  };
}

function opinionTable(opinions: readonly ForwardedOpinion[], width: number): Table {
  const headings = ['No.', 'Nomor berkas', 'Tanggal', 'Ringkasan', 'Lokasi', 'Yang diminta'];
  const widths = shares(width, [9, 27, 22, 52, 27, 30]);
  return {
    kind: 'table',
    size: 9.5,
    columns: headings.map((header, at) => ({ header, width: widths[at] ?? 0, align: at === 0 ? 'center' : 'left' })),
    rows: opinions.map((opinion, at) => {
      const { summary, location } = guarded(opinion);
      return [
        `${at + 1}`,
        opinion.number,
        tanggalAngka(opinion.date),
        excerpt(summary, 500),
        excerpt(location, 120),
        excerpt(said(blot(opinion.requested, opinion.reporter)), 200),
      ];
    }),
  };
}

function closedNote(opinions: readonly ForwardedOpinion[]): readonly Block[] {
  return opinions.some((opinion) => !opinion.reporter.open) ? [bodyText('Identitas pelapor dirahasiakan.')] : [];
}

function request({ answerBy, head, contact }: ForwardingLetter): string {
  const until = answerBy === null ? '' : ` paling lambat tanggal ${tanggalPanjang(answerBy)}`;
  const via = head.posel === undefined || head.posel === '' ? '' : ` melalui pos-el ${head.posel}`;
  const person = contact === null ? '' : ` Narahubung: ${contact.name}, ${contact.reach}.`;
  return `Mohon tanggapan tertulis disampaikan kepada kami${until}${via}.${person}`;
}
