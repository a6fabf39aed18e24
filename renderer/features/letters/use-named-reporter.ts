import { useEffect, useState } from 'react';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { revealReporter } from '../../data/reporter.ts';
import { templateName } from '../../data/template-names.ts';

/**
 * The reporter who agreed to be named, asked of main once for each letter that is opened; main logs it. Null when none is asked for, none is
 * known, or this person may not know: the letter then names the number of the opinion alone.
 */
export function useNamedReporter(caseId: string | null): Identity | null {
  const [known, setKnown] = useState<{ readonly caseId: string; readonly identity: Identity | null }>();
  useEffect(() => {
    if (caseId === null) return;
    let current = true;
    void revealReporter(caseId, templateName('surat-jawaban')).then((answer) => {
      if (current && answer.ok) setKnown({ caseId, identity: answer.value });
    });
    return () => {
      current = false;
    };
  }, [caseId]);
  return known && known.caseId === caseId ? known.identity : null;
}
