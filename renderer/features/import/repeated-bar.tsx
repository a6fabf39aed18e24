import type { ImportCheck } from '#shared/domain/import/check-rows.ts';
import { importRepeatedRows } from '../../data/import-decisions.ts';
import { Button } from '../../ui/button.tsx';
import { text } from './text.ts';

/** Many people may say the same on one day: rows that repeat only each other can be taken all at once. */
export function RepeatedBar({ check }: { readonly check: ImportCheck }) {
  const repeated = check.rows.filter((row) => row.refusal === 'possible-duplicate' && row.duplicateOf?.kind === 'row').length;
  if (repeated < 2) return null;
  return (
    <div className="import-bar">
      <Button size="s" onClick={importRepeatedRows}>
        {text.importRepeated(repeated)}
      </Button>
    </div>
  );
}
