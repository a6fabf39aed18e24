import { readNip } from '#shared/domain/person/nip.ts';
import { shortestPassword } from '#shared/domain/person/person.ts';
import type { Role } from '#shared/operations/operation.ts';
import { setupText } from './text.ts';

/** What is wrong with a new password; undefined when main will take it. */
export function passwordProblem(password: string, roles: readonly Role[]): string | undefined {
  const letters = [...password].length;
  const min = shortestPassword(roles);
  if (letters === 0) return setupText.password.missing;
  return letters < min ? setupText.password.short(min, min - letters) : undefined;
}

/** A NIP is never refused: contract staff and seconded staff write other numbers. */
export function nipHint(nip: string): string | undefined {
  const { warnings } = readNip(nip);
  if (warnings.length === 0) return undefined;
  return warnings.includes('not-eighteen-figures') ? setupText.nip.length : setupText.nip.odd;
}
