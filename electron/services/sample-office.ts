import { officeRef } from '#shared/domain/office/office.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import type { Draft } from '#shared/operations/operation.ts';
import type { OfficeDesk } from './office-desk.ts';
import { firstDraft } from './sample/sample-draft.ts';
import { sampleOpdId, sampleOpdList, samplePassword, samplePeople, sampleProfile } from './sample/sample-office-facts.ts';
import { samplePicture } from './sample/sample-picture.ts';
import { append, type Deed, play } from './sample/sample-play.ts';
import { type NumberedCase, numberedCases, receiptTurn } from './sample/sample-receipts.ts';
import { createRests, sampleCalendar, sampleZone, sittingsUntil, timesOf } from './sample/sample-schedule.ts';
import { sheetDrafts, sheetsOf } from './sample/sample-sheets.ts';
import { turnsOf } from './sample/sample-walk.ts';
import { createVerifier } from './secrets.ts';
import type { SettableClock } from './settable-clock.ts';

const dayMs = 86_400_000;

/**
 * Fills an empty sample profile with an invented office, its staff, agencies and berkas at every step of the SOP. Everything is recorded
 * through the journal and judged by the SOP like real work, at the time of the last weeks when it would have been done.
 */
export async function fillSample(desk: OfficeDesk, clock: SettableClock): Promise<void> {
  const now = clock.now();
  const stage = { desk, clock };
  try {
    const cases = numberedCases(now);
    const founded = (cases[0]?.receivedAt ?? now) - dayMs;
    const drafts = [...officeDrafts(), ...(await staffDrafts()), ...opdDrafts()];
    await append(stage, { at: founded, person: samplePeople.admin, drafts });
    await play(stage, deedsOf(cases, await keepFiles(desk), now));
  } finally {
    clock.set(null);
  }
}

type Files = Awaited<ReturnType<typeof keepFiles>>;

/** Everything that was ever done in the sample: the way of each berkas, and the sheets on which they were printed. */
function deedsOf(cases: readonly NumberedCase[], files: Files, now: number): readonly Deed[] {
  const sheets = sheetsOf(cases);
  const free = sittingsUntil(sampleCalendar(), now);
  const restOf = createRests();
  const printedAt = new Map<string, number>();
  const walked = cases.flatMap((one, index): Deed[] => {
    const { id, receivedAt, sample } = one;
    const picture = files.pictures[index % files.pictures.length] ?? files.answer;
    const sheetId = sheets.find(({ caseIds }) => caseIds.includes(id))?.id ?? '';
    const turns = turnsOf(sample, { sheetId, answerFile: files.answer, proof: picture });
    const way = { receivedAt, waits: turns.map(({ wait }) => wait), rest: restOf(sample), index };
    const times = timesOf(way, free, now);
    const print = times[turns.findIndex(({ isPrint }) => isPrint === true)] ?? receivedAt;
    printedAt.set(sheetId, Math.max(print, printedAt.get(sheetId) ?? 0));
    return [
      { id, at: receivedAt, ...receiptTurn(one, picture) },
      ...turns.map((turn, place) => ({ id, at: times[place] ?? receivedAt, ...turn })),
    ];
  });
  const printed = sheets.map((sheet): Deed => {
    const at = printedAt.get(sheet.id) ?? now;
    return { id: sheet.id, at, person: samplePeople[sheet.by], drafts: () => sheetDrafts(sheet, dateAt(at, sampleZone)) };
  });
  return [...walked, ...printed];
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
