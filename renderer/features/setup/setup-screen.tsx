import { useState } from 'react';
import { usePantau } from '../../data/store.ts';
import { emptyAdmin } from './admin-form.ts';
import { AdminStep } from './admin-step.tsx';
import { FoundedSteps } from './founded-steps.tsx';
import { emptyProfile } from './profile-form.ts';
import { ProfileStep } from './profile-step.tsx';
import { WelcomeStep } from './welcome-step.tsx';
import './setup.css';

/** Mulai pertama. Before the founding nobody is signed in, so what is typed lives in memory; after it every step survives a restart. */
export function SetupScreen({ onJoin }: { readonly onJoin: () => void }) {
  const founded = usePantau((state) => state.founded);
  const [stage, setStage] = useState<'welcome' | 'profile' | 'admin'>('welcome');
  const [profile, setProfile] = useState(emptyProfile);
  const [admin, setAdmin] = useState(emptyAdmin);
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  // While the founding is answered the office exists already, but its code is not here yet.
  const isFounding = stage === 'admin' && recoveryCode === null;
  if (founded && !isFounding) return <FoundedSteps recoveryCode={recoveryCode ?? ''} />;
  switch (stage) {
    case 'welcome':
      return <WelcomeStep onSetup={() => setStage('profile')} onJoin={onJoin} />;
    case 'profile':
      return (
        <ProfileStep
          form={profile}
          onChange={(part) => setProfile((before) => ({ ...before, ...part }))}
          onBack={() => setStage('welcome')}
          onNext={() => setStage('admin')}
        />
      );
    case 'admin':
      return (
        <AdminStep
          profile={profile}
          form={admin}
          onChange={(part) => setAdmin((before) => ({ ...before, ...part }))}
          onBack={() => setStage('profile')}
          onFounded={(code) => {
            setAdmin(emptyAdmin);
            setRecoveryCode(code);
          }}
        />
      );
  }
}
