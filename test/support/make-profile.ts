import { join } from 'node:path';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Draft, Role } from '#shared/operations/operation.ts';
import { currentSop, stepOfKind } from '#shared/sop/catalogue.ts';
import type { StepKind } from '#shared/sop/sop.ts';
import { systemClock, systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { openOfficeDesk } from '../../electron/services/office-desk.ts';
import { createVerifier } from '../../electron/services/secrets.ts';
import { actorWith } from './build-operations.ts';

export const profilePassword = 'sandi-uji-panjang';

export interface ProfilePerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const pemantau: ProfilePerson = { id: 'rina', name: 'Rina Wulandari', roles: ['pemantau'] };

export interface ProfileOptions {
  readonly userData: string;
  readonly people?: readonly ProfilePerson[];
  readonly open?: number;
  readonly archived?: number;
  /** In front of every id, where two profiles must not be copies of each other. */
  readonly mark?: string;
  /** OPD that this office calls otherwise, by their place in the list. */
  readonly opdNames?: Readonly<Record<number, { readonly name: string; readonly short: string }>>;
}

const day = 86_400_000;
const openKinds: readonly StepKind[] = [
  'hand-print',
  'study',
  'submit',
  'decide',
  'hand-to-pemantau',
  'wait-opd',
  'receive-answer',
];
const words = [
  'Jalan',
  'berlubang',
  'di',
  'depan',
  'sekolah',
  'lampu',
  'padam',
  'sampah',
  'menumpuk',
  'air',
  'keruh',
  'pasar',
  'antrean',
  'loket',
  'warga',
  'mohon',
  'segera',
  'diperbaiki',
  'sejak',
  'Senin',
];
const channels = ['WA', 'FB', 'IG', 'X', 'WEB', 'SP4N'];

function textOf(number: number): string {
  const length = 12 + (number % 9);
  return Array.from({ length }, (_, at) => words[(number * 7 + at * (3 + (number % 5))) % words.length]).join(' ');
}

const draft = (type: string, id: string, kind: string, payload: object, seen: readonly string[] = []): Draft => ({
  aggregate: { type, id },
  kind,
  version: 1,
  payload: payload as Json,
  seen,
});

interface CaseMaking {
  readonly now: number;
  readonly mark: string;
}

/** The two operations of a made-up berkas: received, and moved to where it stands now. */
function caseDrafts(number: number, state: 'open' | 'archived', { now, mark }: CaseMaking): readonly Draft[] {
  const id = `${mark}k${state[0]}${number}`;
  const year = state === 'open' ? 2026 : 2025;
  const received = draft('opinion', id, 'opinion.received', {
    number: `OP-${year}-${String(number + 1).padStart(4, '0')}`,
    sop: currentSop.id,
    receivedAt: now - (number % 300) * day,
    title: '',
    text: `${textOf(number)} nomor ${number}.`,
    channel: channels[number % channels.length],
    openness: 'rahasia',
    proposedOpd: `${mark}opd${number % 12}`,
  });
  const moved =
    state === 'archived'
      ? {
          act: 'archive',
          from: stepOfKind(currentSop, 'send-and-archive').id,
          capacity: 'pemantau',
          details: {
            filing: {
              place: { room: 'Ruang Arsip', rack: `R${number % 9}`, box: `B${number % 90}`, folder: '' },
              hardcopyLater: false,
            },
          },
        }
      : moveTo(openKinds[number % openKinds.length] ?? 'study');
  return [received, draft('opinion', id, 'opinion.acted', moved)];
}

/** An act that ends at a step of this kind. */
function moveTo(kind: StepKind) {
  const target = stepOfKind(currentSop, kind).id;
  for (const step of currentSop.steps) {
    for (const [act, to] of Object.entries(step.acts)) {
      if (!('step' in to) || to.step !== target) continue;
      const capacity = step.actor === 'opd' ? 'pemantau' : step.actor;
      return { act, from: step.id, capacity, details: {} };
    }
  }
  throw new Error(`no act leads to ${kind}`);
}

async function* draftChunks(count: number, state: 'open' | 'archived', making: CaseMaking): AsyncIterable<readonly Draft[]> {
  for (let at = 0; at < count; at += 1_000) {
    yield Array.from({ length: Math.min(1_000, count - at) }, (_, index) => caseDrafts(at + index, state, making)).flat();
  }
}

/** A profile with a founded office, people who can sign in, and as many berkas as asked. Written through the shipped services. */
export async function makeProfile(options: ProfileOptions): Promise<void> {
  const { userData, people = [pemantau], open = 0, archived = 0, mark = '', opdNames = {} } = options;
  const desk = await openOfficeDesk({
    disk: nodeDisk,
    folder: join(userData, 'kantor'),
    sample: false,
    clock: systemClock,
    random: systemRandom,
  });
  const admin = actorWith('admin', 'admin');
  const verifier = await createVerifier(profilePassword);
  const profile = {
    ...defaultSections.profile,
    government: 'Pemerintah Kota Tirtaraharja',
    agency: 'Dinas Komunikasi dan Informatika',
    city: 'Tirtaraharja',
  };
  const opd = (at: number) => ({
    name: `Dinas Contoh ${at}`,
    short: `DC${at}`,
    head: `Kepala Dinas Contoh ${at}`,
    address: '',
    email: `dinas${at}@contoh.id`,
    phone: '',
    accounts: '',
    contact: '',
    aliases: [],
    ...opdNames[at],
  });
  await desk.journal.append({
    actor: admin,
    drafts: [
      [
        draft('office', 'office', 'office.founded', { officeId: 'tirtaraharja2345', sample: false }),
        draft('office', 'office', 'office.section-set', { section: 'profile', value: profile }),
        ...people.flatMap(({ id, name, roles }) => {
          const posts = roles.map((role) => ({ role, title: `Jabatan ${role}`, acting: 'definitif', from: '2020-01-01' }));
          return [
            draft('person', id, 'person.registered', { name, nip: '', rank: '', posts }),
            draft('person', id, 'person.secret-set', { secret: 'password', verifier }),
          ];
        }),
        ...Array.from({ length: 12 }, (_, at) => draft('opd', `${mark}opd${at}`, 'opd.registered', opd(at))),
      ],
    ],
  });
  const worker = actorWith('rina', 'pemantau', 'kasi', 'kabid');
  const making = { now: systemClock.now(), mark };
  if (open > 0) await desk.journal.append({ actor: worker, drafts: draftChunks(open, 'open', making) });
  if (archived > 0) await desk.journal.append({ actor: worker, drafts: draftChunks(archived, 'archived', making) });
  await desk.close();
}
