import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeHoursOn } from '#shared/calendar/working-calendar.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { boardColumns, columnOfRow } from '#shared/domain/opinion/board.ts';
import { type CaseRow, caseRowOf } from '#shared/domain/opinion/case-row.ts';
import { createDueFinder } from '#shared/domain/opinion/due.ts';
import type { Opinion } from '#shared/domain/opinion/opinion.ts';
import { aggregates } from '#shared/domain/registry.ts';
import { dateAt, timeAt } from '#shared/kernel/calendar-date.ts';
import { fold } from '#shared/operations/fold.ts';
import { aggregateKey, type Operation } from '#shared/operations/operation.ts';
import { systemRandom } from '../../electron/ports/host.ts';
import { nodeDisk } from '../../electron/ports/node-disk.ts';
import { type OfficeDesk, openOfficeDesk } from '../../electron/services/office-desk.ts';
import { samplePeople } from '../../electron/services/sample/sample-office-facts.ts';
import { sampleCalendar } from '../../electron/services/sample/sample-schedule.ts';
import { fillSample } from '../../electron/services/sample-office.ts';
import { createSettableClock } from '../../electron/services/settable-clock.ts';
import { threatenedOf } from '../../renderer/features/home/queue.ts';
import { samplePassword } from '../../renderer/features/sign-in/text.ts';

let folder: string;
let desk: OfficeDesk;
let operations: readonly Operation[];

/** Wednesday, 18 November 2026, 11.00 WIB. */
const now = Date.UTC(2026, 10, 18, 4);
const clock = createSettableClock({ now: () => now });

const openDesk = () =>
  openOfficeDesk({ disk: nodeDisk, folder: join(folder, 'contoh'), sample: true, clock, random: systemRandom });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-contoh-'));
  desk = await openDesk();
  await fillSample(desk, clock);
  operations = (await desk.journal.read(0, 100_000)).operations;
});

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

function foldAll() {
  return [...Map.groupBy(operations, (operation) => aggregateKey(operation.aggregate))].map(([key, history]) => {
    const type = key.slice(0, key.indexOf(':'));
    const definition = aggregates.find((candidate) => candidate.type === type);
    return { type, id: key.slice(type.length + 1), folded: definition && fold(definition, history) };
  });
}

function rows(): readonly CaseRow[] {
  return foldAll()
    .filter(({ type }) => type === 'opinion')
    .flatMap(({ id, folded }) => caseRowOf(id, folded?.state as Opinion) ?? []);
}

describe('the sample office', () => {
  it('holds nothing that Pantau would set aside', () => {
    const all = foldAll();
    expect(all.filter(({ folded }) => folded === undefined)).toEqual([]);
    expect(
      all.flatMap(({ folded }) => folded?.rejected.map(({ operation, reason }) => `${operation.kind}: ${reason}`) ?? []),
    ).toEqual([]);
    expect(rows().filter((row) => row.contested)).toEqual([]);
  });

  it('has a berkas in every column of the board, returned ones and finished ones too', () => {
    const open = rows().filter((row) => row.state === 'open');
    const columns = new Set(open.map((row) => columnOfRow(row)?.id));
    expect(boardColumns.map(({ id }) => id).filter((id) => !columns.has(id))).toEqual([]);
    expect(open.filter((row) => row.returned).length).toBeGreaterThanOrEqual(4);
    expect(rows().filter((row) => row.state === 'answered').length).toBeGreaterThanOrEqual(4);
    expect(rows().filter((row) => row.state === 'unanswered').length).toBeGreaterThanOrEqual(3);
    expect(rows().some((row) => row.hardcopyPending)).toBe(true);
    expect(rows().length).toBeGreaterThanOrEqual(55);
  });

  it('gives every berkas its own number, in the order of receipt, and none from the future', () => {
    const byReceipt = rows().toSorted((a, b) => a.receivedAt - b.receivedAt || a.serial - b.serial);
    const serials = byReceipt.map((row) => row.serial);
    expect(new Set(serials).size).toBe(serials.length);
    expect(serials).toEqual(serials.toSorted((a, b) => a - b));
    expect(byReceipt.at(-1)?.receivedAt).toBeLessThanOrEqual(now);
  });

  it('was worked on in office hours of the last weeks, and never later than now', () => {
    expect(clock.now()).toBe(now);
    const calendar = sampleCalendar();
    const acts = operations.filter(({ kind }) => kind === 'opinion.acted' || kind === 'opinion.printed');
    expect(acts.length).toBeGreaterThan(300);
    const days = new Set(acts.map(({ at }) => dateAt(at, 'WIB')));
    expect(days.size).toBeGreaterThan(12);
    for (const { at } of acts) {
      const hours = officeHoursOn(calendar, dateAt(at, 'WIB'));
      expect(hours && hours.start <= timeAt(at, 'WIB') && timeAt(at, 'WIB') <= hours.end, new Date(at).toISOString()).toBe(true);
      expect(at).toBeLessThanOrEqual(now);
    }
    expect(operations.map(({ at }) => at)).toEqual(operations.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('shows everybody work of others that is late or nearly so, while most is within its batas langkah', () => {
    const open = rows().filter((row) => row.state === 'open');
    const finder = createDueFinder(sampleCalendar(), defaultSections.limits);
    for (const role of ['pemantau', 'kasi', 'kabid'] as const) {
      const threatened = threatenedOf(open, [role], finder, now);
      expect(threatened.length, role).toBeGreaterThanOrEqual(3);
      expect(threatened.length, role).toBeLessThan(open.length / 2);
    }
  });

  it('is founded as a sample and lets its staff in with the password that the sign-in screen shows', async () => {
    expect(desk.directory.office().state.sample).toBe(true);
    const entered = await desk.session.signIn(samplePeople.kabid.id, samplePassword);
    expect(entered).toMatchObject({ ok: true, value: { name: samplePeople.kabid.name, roles: [{ role: 'kabid' }] } });
    expect(await desk.session.signIn(samplePeople.rina.id, 'contoh-lain')).toMatchObject({ ok: false });
  });

  it('keeps every file that a berkas names', async () => {
    const files = foldAll()
      .filter(({ type }) => type === 'opinion')
      .flatMap(({ folded }) => {
        const opinion = folded?.state as Opinion;
        return [...opinion.evidence, ...opinion.acts.flatMap((act) => act.attachments)];
      });
    const hashes = new Set(files.map((file) => file.hash));
    expect(hashes.size).toBeGreaterThan(1);
    for (const hash of hashes) expect(await desk.attachments.read(hash)).toMatchObject({ ok: true });
  });
});
