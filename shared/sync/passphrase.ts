/** The shortest frasa sandi kantor that is taken. It guards the keyring against whoever copies the folder and holds an invite. */
export const shortestPassphrase = 16;

export type PassphraseWeakness = 'empty' | 'short' | 'few-words' | 'repetitive';

/** The words of a passphrase as they count: leading, trailing and doubled blanks do not. */
function wordsOf(passphrase: string): readonly string[] {
  return passphrase.normalize('NFKC').split(/\s+/).filter(Boolean);
}

/**
 * Why a new passphrase is refused; null when it is taken. Four words of at least 16 letters in all, or 20 signs without blanks: what people
 * can remember and a machine cannot run through. Repeating one word or sign counts once.
 */
export function weaknessOf(passphrase: string): PassphraseWeakness | null {
  const words = wordsOf(passphrase);
  const letters = [...words.join(' ')].length;
  if (letters === 0) return 'empty';
  if (letters < shortestPassphrase) return 'short';
  const distinctWords = new Set(words.map((word) => word.toLowerCase())).size;
  const distinctLetters = new Set(words.join('').toLowerCase()).size;
  if (distinctLetters < 6) return 'repetitive';
  if (words.length >= 4) return distinctWords >= 4 ? null : 'repetitive';
  return letters >= 20 ? null : 'few-words';
}

/** How many more signs are missing to the shortest one; 0 when it is long enough. */
export function lettersMissing(passphrase: string): number {
  return Math.max(0, shortestPassphrase - [...wordsOf(passphrase).join(' ')].length);
}
