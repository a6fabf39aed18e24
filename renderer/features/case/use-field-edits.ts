import { useState } from 'react';
import { editField } from '#shared/domain/opinion/commands.ts';
import { record } from '../../data/case-commands.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { type CaseAtHand, caseById } from '../../data/queries.ts';
import { type EditableField, editOf, fieldText } from './fact-values.ts';

type Typed = { readonly [K in EditableField]?: string | null };

export interface FieldEdits {
  readonly textOf: (field: EditableField) => string;
  readonly type: (field: EditableField, text: string) => void;
  /** Records what was typed into the field, when it says something new. */
  readonly leave: (field: EditableField) => void;
  /** Types and records in one, for lists. */
  readonly choose: (field: EditableField, text: string) => void;
  /** Something typed earlier is not recorded yet. */
  readonly pending: boolean;
  readonly problem: string | undefined;
}

/** Corrections of a berkas: what is being typed is a draft of this form, and leaving the field records it. */
export function useFieldEdits(at: CaseAtHand, form: 'isian' | 'teliti'): FieldEdits {
  const { value: typed, change } = useFormDraft<Typed>(`berkas-${form}-${at.id}`, {});
  const [problem, setProblem] = useState<string>();
  const write = async (field: EditableField, text: string) => {
    // Asked again: a colleague's edit may have arrived while this was typed.
    const now = (await caseById(at.id)) ?? at;
    const edit = editOf(field, text);
    const recorded = await record(editField(now, edit.field, edit.value));
    setProblem(recorded.ok ? undefined : recorded.error.sentence);
    if (recorded.ok) change({ [field]: null });
  };
  return {
    textOf: (field) => typed[field] ?? fieldText(at.opinion, field),
    type: (field, text) => change({ [field]: text }),
    leave: (field) => {
      const text = typed[field];
      if (text !== undefined && text !== null) void write(field, text);
    },
    choose: (field, text) => {
      change({ [field]: text });
      void write(field, text);
    },
    pending: Object.values(typed).some((text) => text !== null && text !== undefined),
    problem,
  };
}
