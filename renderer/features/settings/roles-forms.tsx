import type { Sections } from '#shared/domain/office/operations.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { roles } from '#shared/operations/operation.ts';
import { defaultRoleLabels } from '#shared/sop/sentences.ts';
import { Toggle } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { isFree, textProblems } from './problems.ts';
import { SectionFrame } from './section-frame.tsx';
import { problemSentence } from './text.ts';
import { peopleText, rolesText } from './text-people.ts';
import { useSectionForm } from './use-section-form.ts';

type Labels = Sections['roleLabels'];
type Rules = Sections['rules'];

const labelsAsForm = (labels: Labels): Labels => labels;
const rulesAsForm = (rules: Rules): Rules => rules;
const readRules = (rules: Rules) => ok(rules);

function readLabels(labels: Labels) {
  const problems = textProblems(labels, roles);
  return isFree(problems) ? ok(labels) : fail(problems);
}

/** What the office calls the roles, and whether one person may act in two of them. */
export function RolesForms() {
  const labels = useSectionForm({ section: 'roleLabels', toForm: labelsAsForm, read: readLabels, saved: rolesText.saved });
  const rules = useSectionForm({ section: 'rules', toForm: rulesAsForm, read: readRules, saved: rolesText.rulesSaved });
  return (
    <>
      <SectionFrame title={peopleText.tabRoles} icon="tag" note={rolesText.note} saveText={rolesText.save} form={labels}>
        <div className="settings-three">
          {roles.map((role) => (
            <Field
              key={role}
              label={defaultRoleLabels[role]}
              hint={rolesText.meaning[role]}
              error={problemSentence(labels.problems[role])}
            >
              <Input value={labels.value[role]} onValue={(value) => labels.change({ [role]: value })} />
            </Field>
          ))}
        </div>
      </SectionFrame>
      <SectionFrame
        title={rolesText.rulesTitle}
        icon="users"
        note={rolesText.rulesNote}
        saveText={rolesText.rulesSave}
        saveKind="default"
        form={rules}
      >
        <Toggle checked={rules.value.allowRangkap} onValue={(allowRangkap) => rules.change({ allowRangkap })}>
          {rolesText.allowRangkap}
        </Toggle>
      </SectionFrame>
    </>
  );
}
