import type { CallOutput } from '#shared/bridge/contract.ts';
import type { SyncProof } from '#shared/bridge/sync-schemas.ts';
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

/** People matched by their names, titles and degrees aside; whoever has no namesake is new. A person decides in the end. */
export function matchByName(own: readonly OwnPerson[], office: OfficeLook['people']): Readonly<Record<string, string | null>> {
  const idByName = new Map(office.map(({ id, name }) => [bareName(name), id]));
  const taken = new Set<string>();
  return Object.fromEntries(
    own.map(({ id, name }) => {
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

export interface JoinForm {
  readonly label: string;
  readonly own: 'bring' | 'fresh' | null;
  readonly people: Readonly<Record<string, string | null>>;
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
