import { fileHardcopy } from '#shared/domain/opinion/commands.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { HardcopyPlace } from '#shared/sop/engine.ts';
import { type NotDone, record } from './case-commands.ts';
import { casesByIds } from './queries.ts';

/** Puts the hard copies of ended berkas into one place, as one batch. Berkas that are open again meanwhile are counted and left alone. */
export async function fileHardcopies(
  caseIds: readonly string[],
  place: HardcopyPlace,
): Promise<Result<{ readonly filed: number; readonly refused: number }, NotDone>> {
  const cases = await casesByIds(caseIds);
  const judged = cases.map((at) => fileHardcopy(at, trimmed(place)));
  const passed = judged.filter((verdict) => verdict.ok);
  const recorded = await record(passed.flatMap(({ value }) => value));
  return recorded.ok ? ok({ filed: passed.length, refused: judged.length - passed.length }) : recorded;
}

function trimmed({ room, rack, box, folder }: HardcopyPlace): HardcopyPlace {
  return { room: room.trim(), rack: rack.trim(), box: box.trim(), folder: folder.trim() };
}
