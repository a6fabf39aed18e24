import type { CheckReport, SetAsideReason } from '#shared/bridge/sync-schemas.ts';
import { type CheckCode, checkCodes, verdictOf } from '#shared/sync/check-report.ts';

/** Findings of a check while it goes on. Codes that were looked for and not found are told with a count of 0. */
export interface CheckTally {
  /** From now on this code is in the report. */
  lookFor(...codes: readonly CheckCode[]): void;
  add(code: CheckCode, count?: number, detail?: string): void;
  report(): CheckReport;
}

const mostDetails = 5;

export function createTally(): CheckTally {
  const found = new Map<CheckCode, { count: number; readonly details: string[] }>();
  const entry = (code: CheckCode) => {
    const known = found.get(code);
    if (known) return known;
    const fresh = { count: 0, details: [] };
    found.set(code, fresh);
    return fresh;
  };
  return {
    lookFor(...codes) {
      for (const code of codes) entry(code);
    },
    add(code, count = 1, detail = '') {
      const one = entry(code);
      one.count += count;
      if (detail !== '' && count > 0) one.details.push(detail);
    },
    report() {
      const lines = checkCodes.flatMap((code) => {
        const one = found.get(code);
        return one ? [{ code, count: one.count, detail: detailOf(one.details) }] : [];
      });
      return { verdict: verdictOf(lines), lines };
    },
  };
}

function detailOf(details: readonly string[]): string {
  const more = details.length - mostDetails;
  return [...details.slice(0, mostDetails), ...(more > 0 ? [`+ ${more}`] : [])].join(', ');
}

/** What a file that is kept out means to whoever checks. */
export const codeOfReason: Readonly<Record<SetAsideReason, CheckCode>> = {
  incomplete: 'file-incomplete',
  damaged: 'file-damaged',
  'unknown-device': 'device-unknown',
  'too-new': 'file-too-new',
  foreign: 'file-foreign',
  unreadable: 'file-unreadable',
};
