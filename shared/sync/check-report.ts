/** What "Periksa data" may find. The screen and the check of a folder by hand say them with the same words (check-words.ts). */
export const checkCodes = [
  // Plain counts
  'operations-read',
  'files-read',
  // Mends itself, or needs no hand
  'file-incomplete',
  'file-foreign',
  'blob-missing',
  'operations-behind',
  // Needs a hand
  'own-missing-in-folder',
  'peers-missing-in-folder',
  'operations-missing',
  'stream-gap',
  'file-damaged',
  'device-unknown',
  'file-too-new',
  'file-unreadable',
  'archive-damaged',
  'blob-damaged',
  'clock-wrong',
  'disk-low',
  'folder-unreachable',
  'folder-rolled-back',
  'recovery-unconfirmed',
  'one-key-holder',
  // Something that was saved may be lost
  'journal-damaged',
  'signature-wrong',
  'state-differs',
  'key-missing',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export const verdicts = ['aman', 'perlu-tindakan', 'bahaya'] as const;
export type Verdict = (typeof verdicts)[number];

/** One finding. `detail` names files, PCs or places for whoever looks closer; it is never needed to understand the line. */
export interface CheckLine {
  readonly code: CheckCode;
  readonly count: number;
  readonly detail: string;
}

const grave: ReadonlySet<CheckCode> = new Set(['journal-damaged', 'signature-wrong', 'state-differs', 'key-missing']);
const quiet: ReadonlySet<CheckCode> = new Set([
  'operations-read',
  'files-read',
  'file-incomplete',
  'file-foreign',
  'blob-missing',
  'operations-behind',
]);

/** How serious one finding is. A count of 0 says that this was looked for and not found. */
export function verdictOfLine(line: CheckLine): Verdict {
  if (line.count === 0 || quiet.has(line.code)) return 'aman';
  return grave.has(line.code) ? 'bahaya' : 'perlu-tindakan';
}

/** The verdict of a report is that of its worst line. */
export function verdictOf(lines: readonly CheckLine[]): Verdict {
  return lines.reduce<Verdict>((worst, line) => {
    const verdict = verdictOfLine(line);
    return verdicts.indexOf(verdict) > verdicts.indexOf(worst) ? verdict : worst;
  }, 'aman');
}

const repairable: ReadonlySet<CheckCode> = new Set([
  'blob-missing',
  'own-missing-in-folder',
  'peers-missing-in-folder',
  'file-damaged',
  'archive-damaged',
  'blob-damaged',
  'folder-rolled-back',
]);

/** True for a finding at which "Perbaiki" has something to add; others need a person, an update or time. */
export function isRepairable({ code, count }: CheckLine): boolean {
  return count > 0 && repairable.has(code);
}

/** What "Perbaiki" may have done. Every one of them adds; nothing in the shared folder is deleted or overwritten. */
export const repairCodes = [
  'backup-made',
  'own-resent',
  'peers-returned',
  'blob-resent',
  'blob-fetched',
  'archive-fetched',
  'resend-asked',
] as const;
export type RepairCode = (typeof repairCodes)[number];

export interface RepairLine {
  readonly code: RepairCode;
  readonly count: number;
}
