import { officeRef } from '#shared/domain/office/office.ts';
import type { OpinionAtHand } from '#shared/domain/opinion/commands.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { fold } from '#shared/operations/fold.ts';
import { type Actor, aggregateKey, type Draft, type Operation } from '#shared/operations/operation.ts';
import type { OfficeDesk } from './office-desk.ts';
import { firstDraft } from './sample/sample-draft.ts';
import {
  type SamplePerson,
  sampleOpdId,
  sampleOpdList,
  samplePassword,
  samplePeople,
  sampleProfile,
} from './sample/sample-office-facts.ts';
import { samplePicture } from './sample/sample-picture.ts';
import { numberedCases, receiptTurn, sampleZone } from './sample/sample-receipts.ts';
import { sheetDrafts, sheetsOf } from './sample/sample-sheets.ts';
import { type Turn, turnsOf } from './sample/sample-walk.ts';
import { createVerifier } from './secrets.ts';

/**
 * Fills an empty sample profile with an invented office, its staff, agencies and berkas at every step of the SOP. Everything is recorded
 * through the journal and judged by the SOP like real work; receipts lie in the past, acts are of today.
 */
export async function fillSample(desk: OfficeDesk): Promise<void> {
  const founded = await append(desk, samplePeople.admin, [...officeDrafts(), ...(await staffDrafts()), ...opdDrafts()]);
  const now = founded[0]?.at ?? 0;
  const files = await keepFiles(desk);
  const cases = numberedCases(now);
  const sheets = sheetsOf(cases);
  const walks = cases.map((one, index) => {
    const picture = files.pictures[index % files.pictures.length] ?? files.answer;
    const sheetId = sheets.find(({ caseIds }) => caseIds.includes(one.id))?.id ?? '';
    const props = { now, sheetId, answerFile: files.answer, proof: picture };
    return { id: one.id, turns: [receiptTurn(one, picture), ...turnsOf(one.sample, props)] };
  });
  await play(desk, walks);
  for (const sheet of sheets) await append(desk, samplePeople[sheet.by], sheetDrafts(sheet, dateAt(now, sampleZone)));
}

function actorOf({ id, name, role, title }: SamplePerson): Actor {
  return { personId: id, name, roles: [{ role, title, acting: 'definitif' }] };
}

async function append(desk: OfficeDesk, person: SamplePerson, drafts: readonly Draft[]): Promise<readonly Operation[]> {
  const recorded = await desk.journal.append({ actor: actorOf(person), drafts: [drafts] });
  // Not a bug of ours: a full disk, for one. The router tells the person that nothing was done.
  if (!recorded.ok) throw new Error(`The sample could not be written: ${recorded.error}`);
  return recorded.value.operations;
}

function officeDrafts(): readonly Draft[] {
  const { type, id } = officeRef;
  return [
    firstDraft(type, id, 'office.founded', { officeId: 'contoh', sample: true }),
    firstDraft(type, id, 'office.section-set', { section: 'profile', value: sampleProfile }),
  ];
}

async function staffDrafts(): Promise<readonly Draft[]> {
  // One password for all of them, shown openly: one derivation is enough.
  const verifier = await createVerifier(samplePassword);
  return Object.values(samplePeople).flatMap(({ id, name, nip, rank, role, title }) => [
    firstDraft('person', id, 'person.registered', {
      name,
      nip,
      rank,
      posts: [{ role, title, acting: 'definitif', from: '2024-01-02' }],
    }),
    firstDraft('person', id, 'person.secret-set', { secret: 'password', verifier }),
  ]);
}

function opdDrafts(): readonly Draft[] {
  return sampleOpdList.map((opd) => firstDraft('opd', sampleOpdId(opd.short), 'opd.registered', opd));
}

async function keepFiles(desk: OfficeDesk) {
  const keep = async (name: string, bytes: Uint8Array) => {
    const kept = await desk.attachments.add(name, bytes);
    if (!kept.ok) throw new Error(`The sample could not be written: ${kept.error}`);
    return kept.value;
  };
  const answer = await keep(
    'tanggapan-opd.txt',
    Buffer.from('Contoh file tanggapan perangkat daerah. Bukan surat yang sebenarnya.\n'),
  );
  const pictures = await Promise.all(
    [0, 1, 2, 3].map((variant) => keep(`tangkapan-layar-${variant + 1}.png`, samplePicture(variant))),
  );
  return { answer, pictures };
}

/** Plays all berkas side by side, one turn of each at a time, so that the disk is asked a dozen times and not a thousand. */
async function play(desk: OfficeDesk, walks: readonly { readonly id: string; readonly turns: readonly Turn[] }[]): Promise<void> {
  const histories = new Map<string, Operation[]>();
  const rounds = Math.max(...walks.map(({ turns }) => turns.length));
  for (let round = 0; round < rounds; round++) {
    const due = walks.flatMap(({ id, turns }) => turns.slice(round, round + 1).map((turn) => ({ id, turn })));
    const groups = Map.groupBy(due, ({ turn }) => turn.person);
    await Promise.all(
      [...groups].map(async ([person, group]) => {
        const drafts = group.flatMap(({ id, turn }) => turn.drafts(atHand(id, histories.get(`opinion:${id}`) ?? [])));
        for (const operation of await append(desk, person, drafts)) {
          const key = aggregateKey(operation.aggregate);
          histories.set(key, [...(histories.get(key) ?? []), operation]);
        }
      }),
    );
  }
}

function atHand(id: string, history: readonly Operation[]): OpinionAtHand {
  const { state, heads } = fold(opinionAggregate, history);
  return { id, opinion: state, heads };
}
