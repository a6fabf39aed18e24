import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeFinding } from './album.ts';
import type { RefusedRow } from './refused-file.ts';
import type { DocumentFile } from './screens/letter.ts';
import type { StateSeen } from './stages/state.ts';

/** What the tour found out, as it stands in summary.json. */
export interface Summary {
  readonly ok: boolean;
  /** Why the tour did not hold, in sentences that name stage and step. */
  readonly failures: readonly string[];
  readonly input: string;
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRefused: readonly RefusedRow[];
  readonly opinions: readonly { readonly number: string; readonly road: string; readonly end: string }[];
  readonly casesByEnd: StateSeen['casesByEnd'] | null;
  /** Keys of the dearest receipt beside typed text. */
  readonly keysOfReceipt: number | null;
  readonly documents: readonly DocumentFile[];
  readonly fingerprint: string | null;
  readonly screens: readonly string[];
  /** Everything that axe remarked on; serious and critical findings are failures too. */
  readonly axe: readonly AxeFinding[];
  readonly secondsByStage: Readonly<Record<string, number>>;
}

export function writeSummary(folder: string, summary: Summary): void {
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}
