import { useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { type DraftState, useFormDraft } from '../../data/form-draft.ts';
import { signOut } from '../../data/session.ts';
import { endSetup, setupForm } from '../../data/setup-going.ts';
import { usePantau } from '../../data/store.ts';
import { CodeStep } from './code-step.tsx';
import { DoneStep } from './done-step.tsx';
import { LostCodeStep } from './lost-code-step.tsx';
import { OpdStep } from './opd-step.tsx';
import { emptyStaff, type StaffForm } from './staff-form.ts';
import { StaffStep } from './staff-step.tsx';
import { setupText } from './text.ts';

interface SetupDraft {
  readonly step: 'staff' | 'opd' | 'done';
  /** The Admin has proved to hold the print. */
  readonly isCodeKept: boolean;
  readonly staff: StaffForm;
  readonly opdLines: string;
}

const emptyDraft: SetupDraft = { step: 'staff', isCodeKept: false, staff: emptyStaff, opdLines: '' };

/**
 * The steps behind the founding. They are a draft of the Admin's, so a restart goes on where it was; the code alone is in no draft, and after
 * a restart there is only a new one.
 */
export function FoundedSteps({ recoveryCode }: { readonly recoveryCode: string }) {
  const { value, change, clear, state } = useFormDraft<SetupDraft>(setupForm, emptyDraft);
  const [code, setCode] = useState(recoveryCode);
  const status = useDraftWords(state);
  if (state.kind === 'loading') return null;
  // The last step stays in sight until the next screen is there.
  const close = () => clear({ step: 'done', isCodeKept: true });
  if (!value.isCodeKept) {
    const kept = () => {
      setCode('');
      change({ isCodeKept: true });
    };
    return code === '' ? <LostCodeStep onRenewed={setCode} /> : <CodeStep code={code} onKept={kept} />;
  }
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
