import type { OpinionFacts, ReporterIdentity } from './inputs.ts';

export const withheld = 'identitas dirahasiakan';

/** Name of the reporter for a printed document, or that it is withheld. */
export function reporterName(reporter: ReporterIdentity): string {
  return reporter.open ? said(reporter.name) : withheld;
}

/** Account and link lead to the person as surely as the name does, so they share its fate. */
export function reporterSource(reporter: ReporterIdentity): string {
  if (!reporter.open) return withheld;
  return said([reporter.account, reporter.link].filter((part) => part !== undefined && part !== '').join('\n'));
}

/** Texts of the opinion with every mention of a closed identity blotted out, whatever its capitals. */
export function guarded(opinion: OpinionFacts): { readonly summary: string; readonly location: string } {
  return { summary: said(blot(opinion.summary, opinion.reporter)), location: said(blot(opinion.location, opinion.reporter)) };
}

/** For other free texts about the same reporter: reasons, notes, answers. */
export function blot(text: string | undefined, reporter: ReporterIdentity): string {
  if (text === undefined || reporter.open) return text ?? '';
  return secretsOf(reporter).reduce((rest, secret) => rest.replace(wholeWords(secret), `[${withheld}]`), text);
}

/** Longest first, so that `@budi.s` is not left as the rest of `budi`. Two letters are no name: blotting them would eat words. */
function secretsOf(reporter: ReporterIdentity): readonly string[] {
  const { name, account, link, contact } = reporter;
  return [name, account, account?.replace(/^@/, ''), link, contact]
    .map((secret) => secret?.trim() ?? '')
    .filter((secret) => secret.length > 2)
    .sort((a, b) => b.length - a.length);
}

function wholeWords(secret: string): RegExp {
  const pattern = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Empty fields are printed as a dash, so that nobody takes them for a missing line. */
export function said(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? '-' : trimmed;
}
