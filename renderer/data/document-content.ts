import { isLetter } from '#shared/documents/from-case.ts';
import { holdersOf } from '#shared/documents/from-office.ts';
import type { DocumentContent, TemplateId } from '#shared/domain/document/paper-document.ts';
import { leadOpd, type Opinion } from '#shared/domain/opinion/opinion.ts';
import type { Role } from '#shared/operations/operation.ts';
import type { PantauState } from './store.ts';

type OfficeState = Pick<PantauState, 'people' | 'opdList' | 'session'>;

/** Whose ink a document waits for, and what follows from it. */
const signing: Readonly<Record<TemplateId, { readonly role: Role | 'me' | null; readonly subject: (number: string) => string }>> =
  {
    'lembar-hasil-pantauan': { role: 'me', subject: () => '' },
    'lembar-persetujuan': { role: 'kabid', subject: () => '' },
    'surat-penerusan': { role: 'kabid', subject: () => 'Penerusan Opini Masyarakat' },
    'surat-jawaban': { role: 'kabid', subject: (number) => `Tanggapan atas Opini Nomor ${number}` },
    'lembar-kendali': { role: 'kasi', subject: () => '' },
    'label-arsip': { role: null, subject: () => '' },
  };

/** Who is addressed. The citizen's name is never kept in a document; it is asked for where the letter is shown. */
function recipientOf(template: TemplateId, opinion: Opinion, { opdList }: OfficeState): string {
  if (template === 'surat-jawaban') return 'Warga pelapor';
  if (template !== 'surat-penerusan') return '';
  const id = leadOpd(opinion);
  const opd = opdList.find((entry) => entry.id === id);
  return opd?.head || opd?.name || id;
}

/** What a new document says before anybody writes into it. The number stays open: it is given by the office's book, never by Pantau. */
export function firstContent(template: TemplateId, opinion: Opinion, office: OfficeState, date: string): DocumentContent {
  const { role, subject } = signing[template];
  const signer = role === 'me' ? office.session?.personId : role && holdersOf(office.people, role, date)[0]?.id;
  return {
    number: '',
    date,
    nature: 'Biasa',
    enclosure: '-',
    subject: subject(opinion.number),
    recipient: recipientOf(template, opinion, office),
    signerId: signer ?? '',
    signerAuthority: isLetter(template) ? 'an' : 'langsung',
    paragraphs: [],
    copies: [],
  };
}
