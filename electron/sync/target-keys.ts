import { targetProblem } from './target.ts';

/** Names that we give: safe on every system we meet, also where case does not count (RELIABILITY 1.3). */
const givenName = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$/;
/** Windows keeps these for devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³]) *(\.|$)/i;
const longestGiven = 120;
const longestMet = 400;

/** Skipped by OneDrive and Nextcloud; the ending stays, because Google Drive appends the old one on a rename (RELIABILITY 1.2). */
export const temporaryMark = '~$';

/** Names that a listing may bring: also conflict copies of folder clients, but nothing hidden or temporary and nothing that leads elsewhere. */
function isMetName(name: string): boolean {
  if (name === '' || name.startsWith('.') || name.startsWith(temporaryMark) || /[. ]$/.test(name)) return false;
  return !deviceName.test(name) && ![...name].some((sign) => sign < ' ' || sign === '\x7f' || '<>:"/\\|?*'.includes(sign));
}

/** The key of an entry met in the folder `prefix`; undefined when a listing leaves it out. */
export function metKeyBelow(prefix: string, name: string): string | undefined {
  const key = prefix === '' ? name : `${prefix}/${name}`;
  return isMetName(name) && key.length <= longestMet ? key : undefined;
}

/** The names along a key of a file that was listed. Throws EINVAL for anything that could lead out of the office. */
export function partsOfMetKey(key: string): readonly string[] {
  const parts = key.split('/');
  if (key.length <= longestMet && parts.every(isMetName)) return parts;
  throw targetProblem('EINVAL', `not a key of this office: ${key}`);
}

/** The names along a key that we give to a new file. Throws EINVAL unless it is short and plain. */
export function partsOfGivenKey(key: string): readonly string[] {
  const parts = partsOfMetKey(key);
  if (key.length <= longestGiven && parts.every((name) => givenName.test(name))) return parts;
  throw targetProblem('EINVAL', `not a name for a new file: ${key}`);
}

/** The names along a folder key; none for the office itself. A slash at the end changes nothing. */
export function partsOfPrefix(prefix: string): readonly string[] {
  return prefix === '' ? [] : partsOfMetKey(prefix.replace(/\/$/, ''));
}

/** The names along a key below the writer's own folder. Throws EPERM for every other key. */
export function partsOfOwnKey(key: string, writer: string): readonly string[] {
  const parts = partsOfMetKey(key);
  if (parts.length > 2 && parts[0] === 'v1' && parts[1] === writer) return parts;
  throw targetProblem('EPERM', `not a file of ${writer}: ${key}`);
}
