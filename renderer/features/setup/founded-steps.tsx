import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { type DraftState, useFormDraft } from '../../data/form-draft.ts';
import { signOut } from '../../data/session.ts';
import { endSetup, setupForm } from '../../data/setup-going.ts';
import { usePantau } from '../../data/store.ts';
import { CodeStep } from './code-step.tsx';
import { DoneStep } from './done-step.tsx';
import { OpdStep } from './opd-step.tsx';
import { emptyStaff, type StaffForm } from './staff-form.ts';
import { StaffStep } from './staff-step.tsx';
import { setupText } from './text.ts';

interface SetupDraft {
  readonly step: 'staff' | 'opd' | 'done';
  /** Empty as soon as the Admin holds the print. */
  readonly recoveryCode: string;
  readonly staff: StaffForm;
  readonly opdLines: string;
}

const emptyDraft: SetupDraft = { step: 'staff', recoveryCode: '', staff: emptyStaff, opdLines: '' };

/** The steps behind the founding. They are a draft of the Admin's, so a restart goes on where it was. */
export function FoundedSteps({ recoveryCode }: { readonly recoveryCode: string }) {
  const { value, change, clear, state } = useFormDraft<SetupDraft>(setupForm, { ...emptyDraft, recoveryCode });
  const status = useDraftWords(state);
  if (state.kind === 'loading') return null;
  // The last step stays in sight until the next screen is there.
  const close = () => clear({ step: 'done', recoveryCode: '' });
  if (value.recoveryCode !== '') return <CodeStep code={value.recoveryCode} onKept={() => change({ recoveryCode: '' })} />;
  switch (value.step) {
    case 'staff':
      return (
        <StaffStep
          form={value.staff}
          onChange={(staff) => change({ staff })}
          status={status}
          onNext={() => change({ step: 'opd' })}
        />
      );
    case 'opd':
      return (
        <OpdStep
          lines={value.opdLines}
          onChange={(opdLines) => change({ opdLines })}
          status={status}
          onBack={() => change({ step: 'staff' })}
          onNext={() => change({ step: 'done' })}
        />
      );
    case 'done':
      return (
        <DoneStep
          onBack={() => change({ step: 'opd' })}
          onStart={() => {
            close();
            endSetup();
          }}
          onSignOut={() => {
            close();
            void signOut();
          }}
        />
      );
  }
}

function useDraftWords(state: DraftState): string {
  const zone = usePantau(({ sections }) => sections.hours.zone);
  if (state.kind === 'not-saved') return setupText.draftNotSaved;
  return state.kind === 'saved' ? setupText.draftSaved(clockTime(timeAt(state.at, zone))) : '';
}
