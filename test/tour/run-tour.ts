import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';
import { causeOf, expectThat } from './failure.ts';
import { makeLookAlike } from './look-alike.ts';
import { admin, kasi, pemantau } from './office.ts';
import type { TourOptions } from './options.ts';
import { roadsFor, type Walked } from './roads.ts';
import { makeAttachments } from './scan.ts';
import type { DocumentFile } from './screens/letter.ts';
import { signIn, signOut } from './screens/places.ts';
import { putAway } from './stages/archive.ts';
import { firstStart } from './stages/first-start.ts';
import { type Imported, importFile } from './stages/import.ts';
import { chooseImported, receiptAbout, receiptsFromHistory, receiveByHand } from './stages/receive.ts';
import { visitRooms } from './stages/rooms.ts';
import { readState, type StateSeen } from './stages/state.ts';
import { handToKasi, submitToKabid } from './stages/together.ts';
import { walkToEnds } from './stages/walk.ts';
import type { Summary } from './summary.ts';

const rowsOfLookAlike = 24;

/** What is known so far; a tour that stops half-way still says what it saw. */
interface Findings {
  imported: Imported | undefined;
  keys: number | undefined;
  opinions: readonly Walked[];
  documents: DocumentFile[];
  state: StateSeen | undefined;
  readonly seconds: Record<string, number>;
  readonly failures: string[];
}

/** The whole product, used as an office would: from the first start to the archive, and once more after a restart. */
export async function runTour(options: TourOptions, say: (line: string) => void): Promise<Summary> {
  const { out } = options;
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'pantau-tour-'));
  const input = options.input ?? makeLookAlike(out, rowsOfLookAlike);
  const found: Findings = {
    imported: undefined,
    keys: undefined,
    opinions: [],
    documents: [],
    state: undefined,
    seconds: {},
    failures: [],
  };
  const desk = await openDesk(out, work);
  try {
    await walkThrough({ desk, options, input, found, say });
  } catch (error) {
    found.failures.push(causeOf(error));
    await desk.album.shot('gagal').catch(() => undefined);
  }
  found.failures.push(...(await desk.troubles().catch((error) => [causeOf(error)])), ...seriousFindings(desk));
  await desk.close().catch((error) => found.failures.push(causeOf(error)));
  rmSync(work, { recursive: true, force: true });
  return summaryOf(basename(input), found, desk);
}

interface Tour {
  readonly desk: Desk;
  readonly options: TourOptions;
  readonly input: string;
  readonly found: Findings;
  readonly say: (line: string) => void;
}

async function walkThrough({ desk, options, input, found, say }: Tour): Promise<void> {
  const stage = <T>(name: string, work: () => Promise<T>) => timed({ name, work, found, say });
  const attachments = makeAttachments(options.out);
  const seen = new Set<string>();
  const look = async (screen: string): Promise<void> => {
    if (seen.has(screen)) return;
    seen.add(screen);
    await desk.album.snap(screen);
  };
  await stage('first start', () => firstStart(desk));
  await signIn(desk, pemantau);
  const imported = await stage('import', () => importFile(desk, input, options.mappings));
  found.imported = imported;
  const cases = await stage('receive', async () => {
    // One receipt by hand at least; more where the file brought no open berkas.
    const byHand = Math.max(1, options.count - imported.fresh);
    const receipts =
      imported.fresh === 0
        ? await receiptsFromHistory(desk, byHand)
        : Array.from({ length: byHand }, (_, at) => receiptAbout('', at));
    const received = await receiveByHand(desk, receipts);
    found.keys = received.keys;
    const newest = byHand < options.count ? await chooseImported(desk, options.count) : [];
    const others = newest.filter(({ number }) => !received.cases.some((one) => one.number === number));
    return [...received.cases, ...others.slice(0, options.count - byHand)];
  });
  const opinions = roadsFor(cases);
  found.opinions = opinions;
  const work = { desk, opinions, attachments, look };
  await stage('hand to the Kasi', async () => {
    found.documents.push(...(await handToKasi(work)));
    await signOut(desk);
  });
  await stage('submit to the Kabid', async () => {
    await signIn(desk, kasi);
    found.documents.push(...(await submitToKabid(work)));
    await signOut(desk);
  });
  await stage('walk to the ends', async () => found.documents.push(...(await walkToEnds(work))));
  await stage('archive', async () => found.documents.push(...(await putAway(work))));
  await stage('rooms', async () => {
    await signIn(desk, admin);
    await visitRooms(desk);
  });
  const before = await stage('read the state', () => readState(desk, opinions));
  found.state = before;
  expectCounts(before, imported, opinions, options.count);
  await stage('restart', async () => {
    await desk.restart();
    await signIn(desk, admin);
    const after = await readState(desk, opinions);
    expectThat(
      after.fingerprint === before.fingerprint,
      `The fingerprint was ${before.fingerprint} and is ${after.fingerprint} after the restart`,
    );
    expectThat(JSON.stringify(after) === JSON.stringify(before), 'After the restart the counts or the papers are not the same');
  });
}

async function timed<T>({
  name,
  work,
  found,
  say,
}: {
  name: string;
  work: () => Promise<T>;
  found: Findings;
  say: Tour['say'];
}): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } catch (error) {
    throw new Error(`Stage "${name}": ${causeOf(error)}`, { cause: error });
  } finally {
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    found.seconds[name] = seconds;
    say(`${name}: ${seconds} s`);
  }
}

function expectCounts({ casesByEnd }: StateSeen, imported: Imported, opinions: readonly Walked[], count: number): void {
  const ended = (end: string) => opinions.filter(({ road }) => road.end === end).length;
  const byHand = Math.max(1, count - imported.fresh);
  const expected = {
    open: imported.fresh + byHand - opinions.length,
    answered: ended('answered'),
    unanswered: ended('unanswered'),
    history: imported.rowsImported - imported.fresh,
  };
  const sentence = `Daftar counts ${JSON.stringify(casesByEnd)} where ${JSON.stringify(expected)} was walked`;
  expectThat(JSON.stringify(casesByEnd) === JSON.stringify(expected), sentence);
  expectThat(opinions.length === count, `${opinions.length} opinions were walked instead of ${count}`);
}

function seriousFindings({ album }: Desk): readonly string[] {
  return album.findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ screen, theme, rule, impact, count, first }) =>
        `axe, ${screen} (${theme}): ${impact} ${rule}, ${count}×, first at ${first}`,
    );
}

function summaryOf(input: string, found: Findings, { album }: Desk): Summary {
  const { imported, opinions, state } = found;
  return {
    ok: found.failures.length === 0,
    failures: found.failures,
    input,
    rowsRead: imported?.rowsRead ?? 0,
    rowsImported: imported?.rowsImported ?? 0,
    rowsRefused: imported?.rowsRefused ?? [],
    opinions: opinions.map(({ number, road }) => ({ number, road: road.name, end: road.end })),
    casesByEnd: state?.casesByEnd ?? null,
    keysOfReceipt: found.keys ?? null,
    documents: found.documents,
    fingerprint: state?.fingerprint ?? null,
    screens: album.screens,
    axe: album.findings,
    secondsByStage: found.seconds,
  };
}
