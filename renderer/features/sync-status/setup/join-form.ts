import type { CallOutput } from '#shared/bridge/contract.ts';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
import { plainText } from '#shared/domain/opinion/search-text.ts';
import { labelProblem } from '../pc-label.ts';
import { wordsOf } from './recovery-words.ts';
import { joinText } from './text.ts';

/** What a person holds: the invite with the passphrase, or the printed sheet. */
export interface ProofForm {
  readonly by: SyncProof['by'];
  readonly invite: string;
  readonly passphrase: string;
  readonly words: string;
}

export const emptyProof: ProofForm = { by: 'invite', invite: '', passphrase: '', words: '' };

export type ProofProblems = Partial<Record<'invite' | 'passphrase' | 'words', string>>;

export function proofProblems({ by, invite, passphrase, words }: ProofForm): ProofProblems {
  if (by === 'recovery') return wordsOf(words).length === 0 ? { words: joinText.wordsMissing } : {};
  return {
    ...(invite.trim() === '' && { invite: joinText.inviteMissing }),
    ...(passphrase.trim() === '' && { passphrase: joinText.passphraseMissing }),
  };
}

/** Blanks and line breaks that a messenger put into the invite are no part of it. */
export function proofOf({ by, invite, passphrase, words }: ProofForm): SyncProof {
  if (by === 'recovery') return { by, words: [...wordsOf(words)] };
  return { by, invite: invite.replace(/\s+/g, ''), passphrase };
}

export type OfficeLook = CallOutput<'sync.look'>;

interface OwnPerson {
  readonly id: string;
  readonly name: string;
}

/** People matched by their names, titles and degrees aside; whoever lies under one id in both is the same, and whoever has no namesake is new. A person decides in the end. */
export function matchByName(own: readonly OwnPerson[], office: OfficeLook['people']): Readonly<Record<string, string | null>> {
  const idByName = new Map(office.map(({ id, name }) => [bareName(name), id]));
  const ids = new Set(office.map(({ id }) => id));
  const taken = new Set(own.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  return Object.fromEntries(
    own.map(({ id, name }) => {
      if (ids.has(id)) return [id, id];
      const match = idByName.get(bareName(name));
      if (match === undefined || taken.has(match)) return [id, null];
      taken.add(match);
      return [id, match];
    }),
  );
}

/** "Drs. Bambang Setiadi, M.Si." and "bambang setiadi" are one name. */
function bareName(name: string): string {
  const [before = ''] = name.toLowerCase().split(',');
  return before
    .split(/\s+/)
    .filter((word) => word !== '' && !word.includes('.'))
    .join(' ');
}

interface NamedOpd {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
}

export interface OpdMatches {
  /** One name on both sides, and no second OPD with it: nobody is asked. */
  readonly sure: Readonly<Record<string, string>>;
  /** For a person to decide, with a proposal where short forms or other names agree. */
  readonly open: Readonly<Record<string, string | null>>;
}

/** OPD matched by id or name, and proposed by any other name that only one on each side bears. */
export function matchOpds(own: readonly NamedOpd[], office: readonly NamedOpd[]): OpdMatches {
  const sure = { ...uniqueMatches(own, office, ({ name }) => [name]), ...uniqueMatches(own, office, ({ id }) => [id]) };
  const taken = new Set(Object.values(sure));
  const left = own.filter(({ id }) => sure[id] === undefined);
  const free = office.filter(({ id }) => !taken.has(id));
  const proposed = uniqueMatches(left, free, ({ name, short, aliases }) => [name, short, ...aliases]);
  return { sure, open: Object.fromEntries(left.map(({ id }) => [id, proposed[id] ?? null])) };
}

/** Own id → the only one of the office that shares a name with it and with no other own one. */
function uniqueMatches(
  own: readonly NamedOpd[],
  office: readonly NamedOpd[],
  namesOf: (opd: NamedOpd) => readonly string[],
): Readonly<Record<string, string>> {
  const plainNames = (opd: NamedOpd) => namesOf(opd).map(plainText).filter(Boolean);
  const alike = (one: NamedOpd, others: readonly NamedOpd[]) => {
    const names = new Set(plainNames(one));
    return others.filter((other) => plainNames(other).some((name) => names.has(name)));
  };
  return Object.fromEntries(
    own.flatMap((one) => {
      const [match, ...more] = alike(one, office);
      return match && more.length === 0 && alike(match, own).length === 1 ? [[one.id, match.id] as const] : [];
    }),
  );
}

export interface JoinForm {
  readonly label: string;
  readonly own: 'bring' | 'fresh' | null;
  readonly people: Readonly<Record<string, string | null>>;
  readonly opds: Readonly<Record<string, string | null>>;
}

export type JoinProblems = Partial<Record<'label' | 'own' | 'people', string>>;

/** What keeps this PC from joining. `hasOwn`: an office lies on it already. */
export function joinProblems(form: JoinForm, look: OfficeLook, hasOwn: boolean): JoinProblems {
  const label = labelProblem(form.label, look.labels);
  const chosen = Object.values(form.people).filter((id): id is string => id !== null);
  const twice = form.own === 'bring' ? chosen.find((id, at) => chosen.indexOf(id) !== at) : undefined;
  return {
    ...(label && { label }),
    ...(hasOwn && form.own === null && { own: joinText.ownMissing }),
    ...(twice && { people: joinText.twice(look.people.find(({ id }) => id === twice)?.name ?? '') }),
  };
}
