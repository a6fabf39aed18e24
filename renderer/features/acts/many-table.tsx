import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { headline } from '#shared/domain/opinion/opinion.ts';
import type { ActKind } from '#shared/sop/sop.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { Input, Select } from '../../ui/inputs.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type ActForm, addressOf, type FormOffice, type RowForm } from './act-form.ts';
import { rowControlOf } from './many-form.ts';
import type { PlannedCase } from './plan.ts';
import { actsText, commonReasons } from './text.ts';

export interface ManyTableProps {
  readonly act: ActKind;
  readonly ready: readonly PlannedCase[];
  readonly refused: readonly { readonly at: CaseAtHand; readonly sentence: string }[];
  readonly rowOf: (id: string) => RowForm;
  readonly onRow: (id: string, part: Partial<RowForm>) => void;
  readonly form: ActForm;
  readonly office: FormOffice;
}

/** Number, matter, own choice and verdict of every berkas of a selection; those that cannot go on say why and stand last. */
export function ManyTable({ act, ready, refused, rowOf, onRow, form, office }: ManyTableProps) {
  const head = ready.some((planned) => rowControlOf(act, planned) === 'decision') ? actsText.decision : actsText.rowTarget;
  const withControl = ready.some((planned) => rowControlOf(act, planned) !== 'none');
  return (
    <div className="acts-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{actsText.number}</th>
            {withControl && <th scope="col">{head}</th>}
            <th scope="col">{actsText.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {ready.map((planned) => (
            <tr key={planned.at.id} data-row={planned.at.id}>
              <CaseCell at={planned.at} />
              {withControl && (
                <td>
                  <RowChoice
                    act={act}
                    planned={planned}
                    row={rowOf(planned.at.id)}
                    onRow={(part) => onRow(planned.at.id, part)}
                    form={form}
                    office={office}
                  />
                </td>
              )}
              <td>
                {planned.asks.includes('print') ? (
                  <Badge tone="warn" icon="printer">
                    {actsText.notPrinted}
                  </Badge>
                ) : (
                  <Badge tone="ok" icon="check">
                    {actsText.willRun}
                  </Badge>
                )}
              </td>
            </tr>
          ))}
          {refused.map(({ at, sentence }) => (
            <tr key={at.id}>
              <CaseCell at={at} />
              <td className="warn s12" colSpan={withControl ? 2 : 1}>
                {sentence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseCell({ at }: { readonly at: CaseAtHand }) {
  return (
    <td className="acts-case">
      <b>{shortNumber(at.opinion.number)}</b>
      <span className="ell">{headline(at.opinion)}</span>
    </td>
  );
}

interface RowChoiceProps {
  readonly act: ActKind;
  readonly planned: PlannedCase;
  readonly row: RowForm;
  readonly onRow: (part: Partial<RowForm>) => void;
  readonly form: ActForm;
  readonly office: FormOffice;
}

function RowChoice({ act, planned, row, onRow, form, office }: RowChoiceProps) {
  const number = shortNumber(planned.at.opinion.number);
  const control = rowControlOf(act, planned);
  if (control === 'none') return null;
  if (control === 'decision') {
    const canApprove = planned.step.acts.approve !== undefined;
    return (
      <div className="stack acts-row">
        {canApprove && (
          <Segmented
            label={actsText.rowDecision(number)}
            options={[
              { value: 'approve', label: actsText.yes },
              { value: 'decline', label: actsText.no },
            ]}
            value={row.decision}
            onValue={(decision) => onRow({ decision })}
          />
        )}
        {row.decision === 'decline' && (
          <>
            <Input
              size="s"
              aria-label={actsText.rowReason(number)}
              placeholder={actsText.reason}
              list={`acts-reasons-${planned.at.id}`}
              value={row.reason}
              onValue={(reason) => onRow({ reason })}
            />
            <datalist id={`acts-reasons-${planned.at.id}`}>
              {commonReasons.decline.map((reason) => (
                <option key={reason} value={reason} />
              ))}
            </datalist>
          </>
        )}
      </div>
    );
  }
  const options = office.opdList.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="stack acts-row">
      <Select
        size="s"
        aria-label={actsText.rowOpd(number)}
        placeholder={actsText.pickOpd}
        options={options}
        value={row.opdId}
        onValue={(opdId) => onRow({ opdId, address: null })}
      />
      {control === 'forward' && (
        <Input
          size="s"
          aria-label={actsText.rowAddress(number)}
          value={addressOf({ ...form, opdId: row.opdId, address: row.address }, office)}
          onValue={(address) => onRow({ address })}
        />
      )}
    </div>
  );
}
