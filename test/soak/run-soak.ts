import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDice } from '../support/fake-disk.ts';
import { makeSoakOffice, type SoakOffice } from './soak-office.ts';

export interface SoakOptions {
  /** An empty folder for profiles and the shared folder; whoever made it removes it. */
  readonly root: string;
  readonly writers: number;
  /** How long they work and are killed. */
  readonly seconds: number;
  /** How long they may take afterwards until all hold the same. */
  readonly settleSeconds: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface SoakReport {
  readonly writers: number;
  readonly seconds: number;
  readonly settledAfterSeconds: number | null;
  readonly kills: number;
  readonly pauses: number;
  readonly lostFiles: number;
  readonly acknowledged: number;
  /** Operations that all PCs hold in the end; more than were acknowledged, because a kill may come between fsync and answer. */
  readonly operations: number;
  /** Acknowledged operations that some PC does not hold. */
  readonly lost: number;
  /** Distinct sets of operations, and distinct folded states, among the PCs. */
  readonly distinctSets: number;
  readonly distinctStates: number;
  readonly attachmentsMissing: number;
  readonly folder: { readonly files: number; readonly bytes: number; readonly leftOvers: number };
  /** What a process said on its way out when nobody killed it. */
  readonly crashes: readonly string[];
  readonly passed: boolean;
}

interface State {
  readonly ids: string;
  readonly fingerprint: string;
  readonly count: number;
  readonly missing: number;
}

interface Pc {
  readonly config: string;
  readonly profile: string;
  child: ChildProcess | undefined;
  state: State | undefined;
  isStopped: boolean;
}

const child = new URL('./soak-writer.ts', import.meta.url).pathname;
const fiveYears = 5 * 365 * 86_400_000;

/** Real processes on one real folder, killed and stopped at random while they record; in the end everybody must hold everything. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const { root, writers, seconds, settleSeconds, seed, say = () => undefined } = options;
  const dice = createDice(seed);
  // Every process works beside thirty others on a small machine: the more there are, the slower each is.
  const office = await makeSoakOffice(root, writers, { turn: 40 * writers + 200, act: 40 * writers + 100 });
  const acknowledged = new Set<string>();
  const crashes: string[] = [];
  const counts = { kills: 0, pauses: 0, lostFiles: 0 };
  const pcs = office.writers.map(
    ({ config, profile }): Pc => ({ config, profile, child: undefined, state: undefined, isStopped: false }),
  );
  const clockOf = () => (dice() < 0.3 ? Math.floor((dice() * 2 - 1) * fiveYears) : 0);

  function start(pc: Pc, mode: 'work' | 'quiet', clock: number): void {
    const running = spawn(process.execPath, ['--max-old-space-size=256', child, pc.config, mode, String(clock)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    pc.child = running;
    let text = '';
    let problems = '';
    running.stderr.on('data', (part: Buffer) => {
      problems = (problems + part.toString()).slice(-2_000);
    });
    running.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const lines = text.split('\n');
      // What a kill cut off in the middle was not said.
      text = lines.pop() ?? '';
      for (const line of lines) hear(pc, line);
    });
    running.once('close', (_, signal) => {
      if (pc.child === running) pc.child = undefined;
      if (signal !== 'SIGKILL') crashes.push(problems.trim() || `ended by ${signal}`);
    });
  }

  function hear(pc: Pc, line: string): void {
    if (line.startsWith('ack ')) for (const id of line.slice(4).split(' ')) acknowledged.add(id);
    if (line.startsWith('state ')) pc.state = JSON.parse(line.slice(6)) as State;
  }

  async function kill(pc: Pc): Promise<void> {
    const running = pc.child;
    if (!running) return;
    const closed = new Promise((resolve) => running.once('close', resolve));
    running.kill('SIGKILL');
    await closed;
  }

  /** One misfortune; those that last go on beside the others. */
  function strike(later: Promise<void>[]): void {
    const pc = pcs[Math.floor(dice() * pcs.length)];
    if (!pc?.child || pc.isStopped) return;
    if (dice() < 0.25) {
      counts.pauses += 1;
      later.push(stopFor(pc, 300 + dice() * 3_000));
    } else {
      counts.kills += 1;
      later.push(restart(pc, dice() * 3_000, dice() < 0.25));
    }
  }

  async function stopFor(pc: Pc, ms: number): Promise<void> {
    const running = pc.child;
    pc.isStopped = true;
    running?.kill('SIGSTOP');
    await pause(ms);
    running?.kill('SIGCONT');
    pc.isStopped = false;
  }

  async function restart(pc: Pc, ms: number, losesFiles: boolean): Promise<void> {
    pc.isStopped = true;
    await kill(pc);
    if (losesFiles) counts.lostFiles += loseDerived(pc.profile, dice);
    await pause(ms);
    start(pc, 'work', clockOf());
    pc.isStopped = false;
  }

  try {
    for (const pc of pcs) start(pc, 'work', clockOf());
    const end = Date.now() + seconds * 1000;
    const later: Promise<void>[] = [];
    const between = Math.max(150, 3_000 / writers);
    for (let toldAt = Date.now(); Date.now() < end; ) {
      await pause(between * (0.5 + dice()));
      strike(later);
      if (Date.now() - toldAt < 15_000) continue;
      toldAt = Date.now();
      say(`${acknowledged.size} diakui, ${counts.kills} dimatikan, ${counts.pauses} dihentikan sejenak`);
    }
    await Promise.all(later);
    for (const pc of pcs) await kill(pc);
    say('Semua dibuka lagi sampai tenang.');
    const began = Date.now();
    // With clocks that agree: a wrong one delays nothing, but a run must end.
    for (const pc of pcs) start(pc, 'quiet', 0);
    while (!isSettled(pcs) && crashes.length === 0 && Date.now() - began < settleSeconds * 1000) await pause(200);
    const settledAfterSeconds = isSettled(pcs) ? Math.round((Date.now() - began) / 1000) : null;
    for (const pc of pcs) await kill(pc);
    return judge({ options, office, pcs, acknowledged, crashes, counts, settledAfterSeconds });
  } finally {
    for (const pc of pcs) pc.child?.kill('SIGKILL');
  }
}

function isSettled(pcs: readonly Pc[]): boolean {
  const [first, ...others] = pcs.map(({ state }) => state);
  return first !== undefined && first.missing === 0 && others.every((state) => state?.ids === first.ids && state.missing === 0);
}

/** Removes some of what can be found again: notes of the engine, sealed files on their way, the archive. Never the journal, never attachments. */
function loseDerived(profile: string, dice: () => number): number {
  const folder = join(profile, 'sinkron');
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).filter((name) => name !== 'arsip' || dice() < 0.3);
  const lost = names.filter(() => dice() < 0.5);
  for (const name of lost) rmSync(join(folder, name), { recursive: true, force: true });
  return lost.length;
}

interface Outcome {
  readonly options: SoakOptions;
  readonly office: SoakOffice;
  readonly pcs: readonly Pc[];
  readonly acknowledged: ReadonlySet<string>;
  readonly crashes: readonly string[];
  readonly counts: { readonly kills: number; readonly pauses: number; readonly lostFiles: number };
  readonly settledAfterSeconds: number | null;
}

function judge({ options, office, pcs, acknowledged, crashes, counts, settledAfterSeconds }: Outcome): SoakReport {
  const held = pcs.map(({ profile }) => new Set(readIds(profile)));
  const lost = [...acknowledged].filter((id) => held.some((ids) => !ids.has(id))).length;
  const distinctSets = new Set(pcs.map(({ state }) => state?.ids)).size;
  const distinctStates = new Set(pcs.map(({ state }) => state?.fingerprint)).size;
  const attachmentsMissing = pcs.reduce((sum, { state }) => sum + (state?.missing ?? 0), 0);
  const isWhole =
    lost === 0 && attachmentsMissing === 0 && acknowledged.size > 0 && pcs.every(({ state }) => state !== undefined);
  return {
    writers: options.writers,
    seconds: options.seconds,
    settledAfterSeconds,
    ...counts,
    acknowledged: acknowledged.size,
    operations: pcs[0]?.state?.count ?? 0,
    lost,
    distinctSets,
    distinctStates,
    attachmentsMissing,
    folder: sizeOf(office.shared),
    crashes: crashes.slice(0, 5),
    passed: isWhole && distinctSets === 1 && distinctStates === 1 && crashes.length === 0,
  };
}

function readIds(profile: string): readonly string[] {
  try {
    return readFileSync(join(profile, 'hasil.txt'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function sizeOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes, leftOvers: files.filter(({ name }) => name.startsWith('~$')).length };
}
