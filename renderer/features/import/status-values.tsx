import type { StatusMeaning } from '#shared/domain/import/column-mapping.ts';
import type { StatusValue } from '#shared/domain/import/survey-values.ts';
import { changeMapping } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/inputs.tsx';
import { text } from './text.ts';
import { mostValues } from './value-summary.ts';

const meanings = Object.entries(text.meanings).map(([value, label]) => ({ value, label }));

/** Which words of the source mean that it is finished: those come in as riwayat and walk no SOP. */
export function StatusValues({ values }: { readonly values: readonly StatusValue[] }) {
  const mapping = useImport((view) => view.mapping);
  if (values.length === 0) return null;
  const isAsked = values.some(({ known }) => !known);
  const choose = (key: string, meaning: string) =>
    // The options are exactly the two meanings.
    changeMapping({ ...mapping, statusValues: { ...mapping.statusValues, [key]: meaning as StatusMeaning } });
  return (
    <div className={isAsked ? 'import-ask is-open' : 'import-ask'}>
      <p>{text.statusIntro}</p>
      {isAsked && (
        <p className="b">
          <Icon name="warning" size={14} /> {text.statusUnknown}
        </p>
      )}
      {values.slice(0, mostValues).map(({ key, value, count, meaning, known }) => (
        <div key={key} className="import-value is-choice">
          <span className="ell" title={value}>
            {text.valueCount(value, count)}
          </span>
          <Icon name="arrow-right" size={13} />
          <Select
            size="s"
            aria-label={text.statusLabel(value)}
            value={known ? meaning : ''}
            options={meanings}
            {...(!known && { placeholder: text.pickMeaning })}
            onValue={(chosen) => choose(key, chosen)}
          />
        </div>
      ))}
    </div>
  );
}
