import type { Sections } from '#shared/domain/office/operations.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { LimitExample } from './limit-example.tsx';
import { isFree, type ProblemCode } from './problems.ts';
import { SectionFrame } from './section-frame.tsx';
import { problemSentence, sectionNames } from './text.ts';
import { limitsText } from './text-time.ts';
import { useSectionForm } from './use-section-form.ts';

interface LimitsForm {
  readonly officeStepDays: string;
  readonly opdDays: string;
}

const mostDays = 60;

function asForm({ officeStepDays, opdDays }: Sections['limits']): LimitsForm {
  return { officeStepDays: String(officeStepDays), opdDays: String(opdDays) };
}

function readLimits({ officeStepDays, opdDays }: LimitsForm) {
  const problems: Record<string, ProblemCode> = {};
  const read = (name: string, text: string, least: number) => {
    const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
    if (days === null) problems[name] = 'not-a-number';
    else if (days < least || days > mostDays) problems[name] = 'out-of-range';
    return days ?? 0;
  };
  const value = { officeStepDays: read('officeStepDays', officeStepDays, 0), opdDays: read('opdDays', opdDays, 1) };
  return isFree(problems) ? ok(value) : fail(problems);
}

/** How many working days a step may take, with a date that explains itself. */
export function LimitsSection() {
  const form = useSectionForm({ section: 'limits', toForm: asForm, read: readLimits, saved: limitsText.saved });
  const limits = readLimits(form.value);
  const unit = <span className="t3 s12">{limitsText.days}</span>;
  return (
    <>
      <SectionFrame title={sectionNames.batas} icon="target" note={limitsText.note} saveText={limitsText.save} form={form}>
        <div className="field-row">
          <Field
            label={limitsText.officeStepDays}
            hint={limitsText.officeHint}
            error={problemSentence(form.problems.officeStepDays)}
          >
            <Input
              inputMode="numeric"
              value={form.value.officeStepDays}
              onValue={(officeStepDays) => form.change({ officeStepDays })}
              after={unit}
            />
          </Field>
          <Field label={limitsText.opdDays} hint={limitsText.opdHint} error={problemSentence(form.problems.opdDays)}>
            <Input inputMode="numeric" value={form.value.opdDays} onValue={(opdDays) => form.change({ opdDays })} after={unit} />
          </Field>
        </div>
      </SectionFrame>
      <LimitExample limits={limits.ok ? limits.value : null} />
    </>
  );
}
