import { shortestPassword } from '#shared/domain/person/person.ts';
import { signInText } from './text.ts';

export interface Recovery {
  readonly code: string;
  readonly password: string;
  readonly repeat: string;
}

/** Letters of a printed code without its dashes. */
const codeLength = 32;
/** Only an Admin has a printed code. */
const shortest = shortestPassword(['admin']);

/** The first thing that must be mended before main is asked. */
export function recoveryProblem({
  code,
  password,
  repeat,
}: Recovery): { readonly field: keyof Recovery; readonly sentence: string } | undefined {
  if (code.replace(/[^A-Za-z0-9]/g, '').length < codeLength) return { field: 'code', sentence: signInText.codeMissing };
  if ([...password].length < shortest) return { field: 'password', sentence: signInText.tooShort };
  return password === repeat ? undefined : { field: 'repeat', sentence: signInText.different };
}
