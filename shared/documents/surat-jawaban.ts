import { tanggalPanjang } from './format-id.ts';
import { blot, guarded, withheld } from './identity.ts';
import type { OpinionFacts, ReplyLetter } from './inputs.ts';
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
  signature,
  treeOf,
} from './parts.ts';
import type { DocumentTree } from './tree.ts';

/** The standing paragraphs before and after the answer, for those who want to write their own from them. */
export function standardReplyBody(letter: ReplyLetter): {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
} {
  return { opening: [reference(letter.opinion), checking(letter)], closing: standardClosing(letter) };
}

/**
 * Answer to the citizen (SOP step 9): thanks and reference, what was checked, the answer, what happens next, where to reply.
 * It tells nothing of the way the file went inside the office.
 */
export function suratJawaban(letter: ReplyLetter): DocumentTree {
  const { opinion } = letter;
  const safe = (text: string) => blot(text, opinion.reporter);
  const standard = standardReplyBody(letter);
  const tree = treeOf(letter, {
    title: `Surat jawaban ${letter.number ?? draftNumber}`,
    footer: footerOf(`Berkas ${opinion.number}`, letter.printed, 'from-second-page'),
    blocks: [],
  });
  return {
    ...tree,
    blocks: [
      kop(letter.head),
      letterOpening(letter, safe(letter.subject ?? `Tanggapan atas Opini Nomor ${opinion.number}`)),
      ...addressee(recipientLines(opinion)),
      ...[...(letter.opening ?? standard.opening), ...letter.answer, ...nextStep(letter)].map((text) => bodyText(safe(text))),
      ...closingTexts((letter.closing ?? standard.closing).map(safe)),
      { kind: 'signatures', right: signature(letter.signer, { showPangkat: letter.settings.showPangkat }) },
      ...copies(letter.tembusan),
    ],
  };
}

function recipientLines({ reporter, number }: OpinionFacts): readonly string[] {
  const isNamed = reporter.open && reporter.name !== undefined && reporter.name !== '';
  return isNamed
    ? [`Yth. Saudara ${reporter.name}`, 'di Tempat']
    : [`Yth. Penyampai Opini Nomor ${number}${reporter.open ? '' : ` (${withheld})`}`, 'di Tempat'];
}

function reference(opinion: OpinionFacts): string {
  const matter = excerpt(guarded(opinion).summary, 400).replace(/[.\s]+$/, '');
  return (
    `Terima kasih atas opini yang Saudara sampaikan melalui ${opinion.channel} pada tanggal ${tanggalPanjang(opinion.date)} ` +
    `dan kami catat dengan nomor ${opinion.number}, yaitu: “${matter}”.`
  );
}

function checking({ checked, opd }: ReplyLetter): string {
  if (checked === undefined) return `Opini tersebut telah kami sampaikan kepada ${opd}, dengan tanggapan sebagai berikut.`;
  const date = tanggalPanjang(checked.date);
  return `Hal tersebut telah diperiksa oleh ${checked.unit} pada tanggal ${date}. Tanggapan ${opd} adalah sebagai berikut.`;
}

function nextStep({ next }: ReplyLetter): readonly string[] {
  if (next === undefined) return [];
  const action = next.action.replace(/[.\s]+$/, '');
  const until = next.date === undefined ? '' : `, paling lambat tanggal ${tanggalPanjang(next.date)}`;
  return [`Langkah selanjutnya: ${action}${until}.`];
}

function standardClosing({ replyTo, opinion }: ReplyLetter): readonly string[] {
  return [
    `Apabila Saudara ingin menanggapi atau menyampaikan keberatan, hubungi kami melalui ${replyTo} dengan menyebut nomor ${opinion.number}.`,
    'Demikian kami sampaikan. Terima kasih atas kepedulian Saudara.',
  ];
}
