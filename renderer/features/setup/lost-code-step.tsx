import { useState } from 'react';
import { renewRecoveryCode } from '../../data/setup.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { setupText } from './text.ts';

const text = setupText.code;

/** Pantau was closed before the Admin held the print. The code was kept nowhere, so there is only a new one. */
export function LostCodeStep({ onRenewed }: { readonly onRenewed: (code: string) => void }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const renew = async () => {
    if (isBusy) return;
    setBusy(true);
    const renewed = await renewRecoveryCode();
    setBusy(false);
    if (renewed.ok) onRenewed(renewed.value);
    else setProblem(renewed.error.sentence);
  };
  return (
    <SetupFrame
      step={2}
      title={text.lostTitle}
      lead={text.lostLead}
      onSubmit={() => void renew()}
      actions={
        <Button type="submit" kind="primary" busy={isBusy} busyText={text.renewing}>
          {text.renew}
        </Button>
      }
    >
      <div role="status" className="setup-status">
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      </div>
    </SetupFrame>
  );
}
