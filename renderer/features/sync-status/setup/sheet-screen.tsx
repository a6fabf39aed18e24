import { useState } from 'react';
import { type RecoverySheet, useRecoverySheet } from '../../../data/recovery-sheet.ts';
import { hrefOf, navigate } from '../../../data/route.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { InviteBox } from '../invite-box.tsx';
import { AskWords } from './ask-words.tsx';
import { SheetWords } from './sheet-words.tsx';
import { createText, sheetText } from './text.ts';
import { WizardFrame } from './wizard-frame.tsx';
import '../sync-status.css';
import './setup.css';

/** The words of the recovery sheet: shown once, printed, and three of them read back from the paper. */
export function SheetScreen() {
  const sheet = useRecoverySheet();
  if (!sheet)
    return (
      <EmptyState
        icon="lock"
        title={sheetText.gone}
        action={<ButtonLink href={hrefOf({ screen: 'sinkronisasi' })}>{sheetText.toSync}</ButtonLink>}
      >
        {sheetText.goneText}
      </EmptyState>
    );
  return <Sheet sheet={sheet} />;
}

function Sheet({ sheet }: { readonly sheet: RecoverySheet }) {
  const [stage, setStage] = useState<'words' | 'ask' | 'done'>('words');
  const trail = sheet.occasion === 'founded' ? { steps: createText.steps } : {};
  switch (stage) {
    case 'words':
      return <SheetWords words={sheet.words} trail={trail} onNext={() => setStage('ask')} />;
    case 'ask':
      return (
        <AskWords count={sheet.words.length} trail={trail} onBack={() => setStage('words')} onDone={() => setStage('done')} />
      );
    case 'done':
      return <Done {...sheet} />;
  }
}

function Done({ occasion, invite, whole }: RecoverySheet) {
  const finish = () => navigate({ screen: 'sinkronisasi' });
  const hasOld = occasion === 'revoked' || occasion === 'rephrased';
  return (
    <WizardFrame
      {...(occasion === 'founded' && { steps: createText.steps, step: 3 })}
      title={sheetText.done[occasion].title}
      lead={sheetText.done[occasion].lead}
      onSubmit={finish}
      actions={
        <Button type="submit" kind="primary">
          {sheetText.finish}
        </Button>
      }
    >
      {hasOld && <Notice tone={whole ? 'info' : 'warn'}>{whole ? sheetText.dropOld : sheetText.keepOld}</Notice>}
      {invite !== null && <InviteBox invite={invite} />}
    </WizardFrame>
  );
}
