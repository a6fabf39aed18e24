import { editField } from '#shared/domain/opinion/commands.ts';
import type { FieldName } from '#shared/domain/opinion/operations.ts';
import { contestedFields } from '#shared/domain/opinion/opinion.ts';
import type { Register } from '#shared/operations/register.ts';
import { record } from '../../data/case-commands.ts';
import { usePcName } from '../../data/pc-names.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { valueWords } from './fact-values.ts';
import { caseText, fieldLabels } from './text.ts';
import { whenWords } from './when-words.ts';

/** Fields that two people wrote without knowing of each other: both values, by whom and when, and one click to settle. */
export function ContestedFields({ at }: { readonly at: CaseAtHand }) {
  return contestedFields(at.opinion).map((field) => <Contested key={field} at={at} field={field} />);
}

function Contested({ at, field }: { readonly at: CaseAtHand; readonly field: FieldName }) {
  const words = useRowWords();
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(60_000);
  const pcName = usePcName();
  const register = at.opinion.fields[field] as Register<never> | undefined; // The key names the type; here any value is only shown.
  return (
    <Notice tone="warn" icon="split" title={caseText.twoVersionsOf(fieldLabels[field])}>
      <ul className="case-versions">
        {register?.versions.map(({ value, by }) => {
          const operation = at.operations.find(({ id }) => id === by);
          return (
            <li key={by}>
              <span>
                “{valueWords(field, value, words) || caseText.empty}”
                {operation && (
                  <small className="t2">
                    {caseText.writtenBy(operation.actor.name, whenWords(operation.at, now, zone), pcName(operation.writer))}
                  </small>
                )}
              </span>
              <Button size="s" onClick={() => void record(editField(at, field, value))}>
                {caseText.chooseVersion}
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
