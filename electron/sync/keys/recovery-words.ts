import { hash, randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** Eleven words carry the secret (176 bits), the twelfth tells a word that was written down wrongly. */
export const recoveryWordCount = 12;
export const recoverySecretBytes = (recoveryWordCount - 1) * 2;

/** Position counts from 1, as the printed sheet does. */
export type RecoveryProblem =
  | { readonly code: 'wrong-word-count'; readonly found: number }
  | { readonly code: 'not-a-word'; readonly position: number }
  | { readonly code: 'words-do-not-match' };

/** Letters that Indonesian speakers read and hear in one way only: 4 bits a consonant, 2 bits a vowel. */
const consonants = 'bdfghjklmnprstwy';
const vowels = 'aiou';

export function createRecoverySecret(): Uint8Array {
  return Uint8Array.from(randomBytes(recoverySecretBytes));
}

/** The secret as twelve words of five letters, for paper. */
export function recoveryWords(secret: Uint8Array): readonly string[] {
  if (secret.length !== recoverySecretBytes) throw new Error(`A recovery secret has ${recoverySecretBytes} bytes`);
  const all = Buffer.concat([secret, checkOf(secret)]);
  return Array.from({ length: recoveryWordCount }, (_, at) => wordOf(all.readUInt16BE(at * 2)));
}

/** Reads words as people type them: capitals, dashes, numbers of a list, and words written together do not matter. */
export function parseRecoveryWords(text: string): Result<Uint8Array, RecoveryProblem> {
  const words = splitWords(text);
  if (words.length !== recoveryWordCount) return fail({ code: 'wrong-word-count', found: words.length });
  const all = Buffer.alloc(recoveryWordCount * 2);
  for (const [at, word] of words.entries()) {
    const value = wordValue(word);
    if (value === null) return fail({ code: 'not-a-word', position: at + 1 });
    all.writeUInt16BE(value, at * 2);
  }
  const secret = Uint8Array.from(all.subarray(0, recoverySecretBytes));
  return checkOf(secret).equals(all.subarray(recoverySecretBytes)) ? ok(secret) : fail({ code: 'words-do-not-match' });
}

function checkOf(secret: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from('pantau/lembar-pemulihan/1'), secret]), 'buffer').subarray(0, 2);
}

function splitWords(text: string): readonly string[] {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  if (spaced.length === recoveryWordCount) return spaced;
  const together = spaced.join('');
  if (together.length !== recoveryWordCount * 5) return spaced;
  return Array.from({ length: recoveryWordCount }, (_, at) => together.slice(at * 5, at * 5 + 5));
}

function wordOf(value: number): string {
  const consonant = (shift: number) => consonants[(value >> shift) & 15];
  const vowel = (shift: number) => vowels[(value >> shift) & 3];
  return `${consonant(12)}${vowel(10)}${consonant(6)}${vowel(4)}${consonant(0)}`;
}

function wordValue(word: string): number | null {
  if (word.length !== 5) return null;
  let value = 0;
  for (const [at, letter] of [...word].entries()) {
    const part = at % 2 === 0 ? consonants.indexOf(letter) : vowels.indexOf(letter);
    if (part === -1) return null;
    value = (value << (at % 2 === 0 ? 4 : 2)) | part;
  }
  return value;
}
