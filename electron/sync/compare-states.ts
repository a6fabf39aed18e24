import { fingerprintLines, fingerprintOfLines } from '#shared/domain/state-fingerprint.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { sha256 } from '../ports/host.ts';
import { allOperations } from './all-operations.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Rebuilt } from './rebuild.ts';

export interface Comparison {
  /** Operations that this PC holds and the other state does not. */
  readonly missing: number;
  /** True when what both hold folds to the same state. */
  readonly sameState: boolean;
}

/** Operations that are folded at one time; a larger office is read several times over, so that it never lies in memory as a whole. */
const atOnce = 100_000;

type Runs = () => AsyncIterable<readonly Operation[]>;

/** Compares what this PC holds, without `left`, with an office that was restored. */
export async function compareStates(options: EngineOptions, restored: Rebuilt, left: ReadonlySet<string>): Promise<Comparison> {
  const own: Runs = async function* () {
    for await (const placed of allOperations(options)) yield placed.map(({ operation }) => operation);
  };
  const here = new Set<string>();
  for await (const run of own()) for (const { id } of run) if (!left.has(id)) here.add(id);
  const total = here.size;
  const common = new Set<string>();
  for await (const run of restored.read()) {
    for (const { id } of run) {
      if (!here.delete(id)) continue;
      common.add(id);
    }
  }
  const parts = Math.max(1, Math.ceil(total / atOnce));
  const isCommon = (id: string) => common.has(id);
  return {
    missing: here.size,
    sameState: (await fingerprint(own, isCommon, parts)) === (await fingerprint(restored.read, isCommon, parts)),
  };
}

async function fingerprint(runs: Runs, isWanted: (id: string) => boolean, parts: number): Promise<string> {
  const lines: string[] = [];
  for (let part = 0; part < parts; part++) {
    const operations: Operation[] = [];
    for await (const run of runs()) {
      for (const operation of run) if (partOf(operation, parts) === part && isWanted(operation.id)) operations.push(operation);
    }
    lines.push(...fingerprintLines(operations, sha256));
  }
  return fingerprintOfLines(lines, sha256);
}

/** All operations of an aggregate fall into the same part. */
function partOf({ aggregate: { type, id } }: Operation, parts: number): number {
  let sum = 0;
  for (const letter of type + id) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return sum % parts;
}
