import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { ActForm, FormOffice } from './act-form.ts';
import type { PlannedCase } from './plan.ts';

/** What every question of an act dialog is given. `planned` is the berkas, or the first of a selection. */
export interface AskProps {
  readonly planned: PlannedCase;
  readonly form: ActForm;
  readonly change: (part: Partial<ActForm>) => void;
  readonly office: FormOffice;
  readonly labels: RoleLabels;
  /** Leaves the act for the sheet that the SOP wants printed first. */
  readonly onPrint: () => void;
  /** The questions stand for a selection. */
  readonly many?: boolean;
}
