import type { HardcopyPlace } from '#shared/sop/engine.ts';

const prefix = 'place|';

export interface UsedPlace {
  /** "Ruang IKP / R1 / B3 / F12" */
  readonly key: string;
  readonly count: number;
}

/** Places where hard copies lie already, from the counters; the fullest first. */
export function placesIn(counters: ReadonlyMap<string, number>, limit = 40): readonly UsedPlace[] {
  const places: UsedPlace[] = [];
  for (const [name, count] of counters)
    if (name.startsWith(prefix) && count > 0) places.push({ key: name.slice(prefix.length), count });
  return places.sort((left, right) => right.count - left.count || left.key.localeCompare(right.key, 'id')).slice(0, limit);
}

/** A place as the form holds it. Empty parts were left out of the key, so a short key fills from the room downward. */
export function placeOfKey(key: string): HardcopyPlace {
  const [room = '', rack = '', box = '', folder = ''] = key.split(' / ');
  return { room, rack, box, folder };
}
