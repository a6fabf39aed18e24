import { lettersMissing, weaknessOf } from '#shared/sync/passphrase.ts';
import { passphraseText } from './text-pages.ts';

export interface PassphraseForm {
  readonly passphrase: string;
  readonly repeat: string;
}

export const emptyPassphrase: PassphraseForm = { passphrase: '', repeat: '' };

export type PassphraseProblems = Partial<Record<keyof PassphraseForm, string>>;

/** What keeps a new passphrase from being taken; empty when nothing does. */
export function passphraseProblems({ passphrase, repeat }: PassphraseForm): PassphraseProblems {
  if (weaknessOf(passphrase) !== null)
    return { passphrase: passphrase === '' ? passphraseText.missing : strengthOf(passphrase).words };
  return repeat === passphrase ? {} : { repeat: passphraseText.different };
}

/** How strong it is, said while it is typed. */
export function strengthOf(passphrase: string): { readonly words: string; readonly isStrong: boolean } {
  const weakness = weaknessOf(passphrase);
  if (weakness === null) return { words: passphraseText.strength.strong, isStrong: true };
  const words =
    weakness === 'short' ? passphraseText.strength.short(lettersMissing(passphrase)) : passphraseText.strength[weakness];
  return { words, isStrong: false };
}
