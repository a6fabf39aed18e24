import { useId } from 'react';
import { isLetter } from '#shared/documents/from-case.ts';
import { hrefOf } from '../../data/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { checksOf } from './checks.ts';
import { useNumberUsers } from './number-field.tsx';
import { checkText, lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** What a careful colleague would look at before printing. It warns and never stops anybody. */
export function ChecksPanel({ letter, pages }: { readonly letter: Letter; readonly pages: number | null }) {
  const heading = useId();
  const { template, content, facts } = letter;
  const users = useNumberUsers(letter);
  const checks = checksOf({ template, content, ...facts, pages, isNumberUsed: users.length > 0 });
  return (
    <section className="letters-card" aria-labelledby={heading}>
      <h2 id={heading} className="s13">
        {isLetter(template) ? lettersText.letterChecks : lettersText.checks}
      </h2>
      <ul className="letters-checks">
        {checks.map(({ id, tone, text, mend }) => (
          <li key={id}>
            <Icon name={tone === 'ok' ? 'check-circle' : 'warning'} size={16} className={tone} />
            <span>
              {text}
              {mend && (
                <>
                  <br />
                  <a href={hrefOf({ screen: 'pengaturan', section: mend })}>{checkText.toProfile}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
