import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { actLabel, type RoleLabels, refusalSentence } from '#shared/sop/sentences.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import { officeRules, performer } from '../../data/case-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Tools } from '../../ui/pages.tsx';
import { factsOfRow } from './drop-target.ts';
import { togetherWords } from './move-words.ts';
import { bulkOffer } from './offers.ts';
import { boardText } from './text.ts';

export interface BulkBarProps {
  readonly rows: readonly CaseRow[];
  readonly labels: RoleLabels;
  readonly onAct: (act: ActKind) => void;
  readonly onClear: () => void;
}

/** Takes the place of the filters while berkas are chosen: what can be done with all of them. */
export function BulkBar({ rows, labels, onAct, onClear }: BulkBarProps) {
  const bulk = bulkOffer(rows.map(factsOfRow), { performer: performer(), rules: officeRules() });
  const allowed = bulk.kind === 'acts' ? bulk.offers.filter(({ refusal }) => !refusal) : [];
  const refusal = bulk.kind === 'acts' ? bulk.offers.find((offer) => offer.refusal)?.refusal : undefined;
  const why = bulk.kind === 'none' ? togetherWords(bulk.why) : refusal && refusalSentence(refusal, labels);
  return (
    <section className="sop-board-bulk" aria-label={boardText.selection}>
      <Tools
        end={
          <Button icon="close" keys="Esc" onClick={onClear}>
            {boardText.clearSelection}
          </Button>
        }
      >
        <b className="nowrap">{boardText.selected(rows.length)}</b>
        {allowed.map(({ act, step }, index) => (
          <Button key={act} kind={index === 0 ? 'primary' : 'default'} onClick={() => onAct(act)}>
            {actLabel(act, step, labels)}
          </Button>
        ))}
        {allowed.length === 0 && why && <span className="t2">{why}</span>}
      </Tools>
    </section>
  );
}
