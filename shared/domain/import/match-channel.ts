import { valueKey } from './column-mapping.ts';
import { type ChannelAliases, channelByIdPrefix } from './default-channel-aliases.ts';

export interface ChannelMatcher {
  /** The channel that a value surely names, or null. */
  readonly codeOf: (value: string) => string | null;
  /** The channel that a mistyped value most likely means, or null. A proposal, never taken unasked. */
  readonly suggestionOf: (value: string) => string | null;
  /** The channel hinted by letters before the number of an id ('TW1024'), or null. */
  readonly codeOfId: (externalId: string) => string | null;
}

/**
 * Matches values to channels: by code, label or alias, else by an alias that stands as words inside the value. Two channels inside one
 * value ("FB/IG") decide nothing. `chosen` holds what a person matched by hand, by `valueKey`, and wins.
 */
export function createChannelMatcher(
  channels: readonly ChannelAliases[],
  chosen: Readonly<Record<string, string>>,
): ChannelMatcher {
  const codes = new Set(channels.map((channel) => channel.code));
  const codeByKey = new Map<string, string>();
  const phrases: { readonly words: string; readonly code: string }[] = [];
  for (const channel of channels) {
    for (const name of [channel.code, channel.label, ...channel.aliases]) {
      const key = valueKey(name);
      if (!codeByKey.has(key)) codeByKey.set(key, channel.code);
      if (key.length > 2) phrases.push({ words: ` ${wordsOf(name)} `, code: channel.code });
    }
  }
  for (const [key, code] of Object.entries(chosen)) if (codes.has(code)) codeByKey.set(key, code);

  const codeOf = (value: string): string | null => codeByKey.get(valueKey(value)) ?? codeInside(phrases, value);
  return {
    codeOf,
    suggestionOf: (value) => nearestCode(codeByKey, valueKey(value)),
    codeOfId: (externalId) => {
      const code = channelByIdPrefix.get(/^([A-Z]{2})-?\d/.exec(externalId)?.[1] ?? '');
      return code !== undefined && codes.has(code) ? code : null;
    },
  };
}

function codeInside(phrases: readonly { readonly words: string; readonly code: string }[], value: string): string | null {
  const text = ` ${wordsOf(value)} `;
  if (text.length > 80) return null;
  const found = new Set(phrases.filter((phrase) => text.includes(phrase.words)).map((phrase) => phrase.code));
  const [code] = found;
  return found.size === 1 && code !== undefined ? code : null;
}

function wordsOf(value: string): string {
  return value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function nearestCode(codeByKey: ReadonlyMap<string, string>, key: string): string | null {
  if (key.length < 3 || key.length > 30) return null;
  let best: { readonly code: string; readonly distance: number } | null = null;
  for (const [alias, code] of codeByKey) {
    if (alias.length < 3 || Math.abs(alias.length - key.length) > 2) continue;
    const distance = editDistance(alias, key);
    if (distance <= Math.min(2, Math.floor(alias.length / 3)) && (best === null || distance < best.distance))
      best = { code, distance };
  }
  return best?.code ?? null;
}

/** Insertions, deletions and replacements between two short words. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
