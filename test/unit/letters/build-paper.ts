import type { CaseOnPaper } from '#shared/documents/case-on-paper.ts';
import type { PaperFacts } from '#shared/documents/from-case.ts';
import type { OfficeOnPaper, PersonOnPaper } from '#shared/documents/from-office.ts';
import type { DocumentContent } from '#shared/domain/document/paper-document.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { unnamedOpd } from '#shared/domain/opd/opd.ts';
import { type ActWish, performAct, receiveOpinion, recordPrint } from '#shared/domain/opinion/commands.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Actor, Draft, Operation, Role } from '#shared/operations/operation.ts';
import { currentSop } from '#shared/sop/catalogue.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { createFakeWriter } from '../../support/build-operations.ts';
import { createFakeClock } from '../../support/fake-host.ts';

/** An office that does not exist. */
const person = (
  id: string,
  name: string,
  role: Role,
  title: string,
  acting: 'definitif' | 'plt' | 'plh' = 'definitif',
): PersonOnPaper => ({
  id,
  name,
  nip: `nip-${id}`,
  rank: `pangkat ${id}`,
  posts: [{ role, title, acting, from: '2024-01-02' }],
  active: true,
});

export const people = {
  rina: person('rina', 'Rina Wulandari', 'pemantau', 'Pemantau Opini Publik'),
  bambang: person('bambang', 'Bambang Setiadi, S.I.Kom.', 'kasi', 'Kepala Seksi Pengelolaan Opini Publik'),
  sri: person('sri', 'Sri Handayani, S.Sos., M.Si.', 'kabid', 'Kepala Bidang Pengelolaan Informasi Publik'),
} as const;

export const office: OfficeOnPaper = {
  sections: {
    ...defaultSections,
    profile: {
      ...defaultSections.profile,
      government: 'Pemerintah Kota Tirtaraharja',
      agency: 'Dinas Komunikasi, Informatika dan Statistik',
      unit: 'Bidang Pengelolaan Informasi Publik',
      section: 'Seksi Pengelolaan Opini Publik',
      city: 'Tirtaraharja',
      phone: '(0200) 555012',
      email: 'diskominfo@tirtaraharja.example',
    },
  },
  people: Object.values(people),
  opdList: [{ ...unnamedOpd, id: 'dishub', name: 'Dinas Perhubungan', head: 'Kepala Dinas Perhubungan' }],
  sample: false,
};

export const content: DocumentContent = {
  number: '400.14/417/Diskominfo/2026',
  date: '2026-11-19',
  nature: 'Biasa',
  enclosure: '1 lembar',
  subject: 'Penerusan Opini Masyarakat',
  recipient: 'Kepala Dinas Perhubungan',
  signerId: 'sri',
  signerAuthority: 'an',
  paragraphs: [],
  copies: [],
};

export interface Told {
  readonly openness?: 'terbuka' | 'rahasia' | 'anonim';
  readonly text?: string;
  readonly link?: string;
  readonly location?: string;
}

export const citizen = { name: 'Joko Susilo', account: '@joko_susilo88', phone: '0812-5550-1234', address: 'Jalan Kenari 9' };
export const citizenLink = 'https://medsos.example/joko_susilo88/status/991';

/** 19 November 2026, 09.20 WIB. */
const morning = Date.UTC(2026, 10, 19, 2, 20);

/** One berkas that walks as on the screen. */
export function createBerkas({ openness = 'rahasia', text, link = citizenLink, location = 'Perum Griya Asri' }: Told = {}) {
  const clock = createFakeClock(morning);
  const writer = createFakeWriter({ clock });
  let operations: readonly Operation[] = [];
  const opinion = (): Opinion => fold(opinionAggregate, operations).state;
  const hand = () => ({ id: 'berkas1', opinion: opinion(), heads: fold(opinionAggregate, operations).heads });
  const actor = (one: PersonOnPaper): Actor => ({
    personId: one.id,
    name: one.name,
    roles: one.posts.map(({ role, title, acting }) => ({ role, title, acting })),
  });
  const write = (by: PersonOnPaper, drafts: readonly Draft[]) => {
    clock.advance(60_000);
    operations = [...operations, ...writer.seal(actor(by), drafts)];
  };
  const received = receiveOpinion('berkas1', {
    number: 'OP-2026-2196',
    sop: currentSop.id,
    receivedAt: morning,
    title: '',
    text: text ?? 'Lampu jalan padam sejak Senin malam.',
    channel: 'WA',
    topic: 'penerangan',
    openness,
    link,
    location,
    proposedOpd: 'dishub',
  });
  if (received.ok) write(people.rina, received.value);
  return {
    at: (over: Partial<CaseOnPaper> = {}): CaseOnPaper => ({ id: 'berkas1', opinion: opinion(), ...over }),
    print: () => write(people.rina, recordPrint(hand(), 'lembar-hasil-pantauan', 'lembar1')),
    act(by: PersonOnPaper, act: ActKind, details: ActWish['details'] = {}) {
      const performer = { personId: by.id, roles: by.posts.map(({ role }) => role) };
      const judged = performAct(hand(), { act, details, attachments: [] }, performer, { allowRangkap: false });
      if (!judged.ok) throw new Error(judged.error.code);
      write(by, judged.value);
    },
  };
}

export function factsOf(cases: readonly CaseOnPaper[], over: Partial<PaperFacts> = {}): PaperFacts {
  return { content, cases, office, printed: { date: '2026-11-22', time: '14:05', zone: 'WIB' }, ...over };
}
