import { useState } from 'react';
import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { revealReporter } from '../../data/reporter.ts';
import { Icon } from '../../ui/icon.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { caseText } from './text.ts';

/** The reporter stays closed until somebody says why; what was opened is forgotten with the page. */
export function IdentityFact({ at }: { readonly at: CaseAtHand }) {
  const [asking, setAsking] = useState(false);
  const [identity, setIdentity] = useState<Identity | null>();
  const openness = fieldOf(at.opinion, 'openness');
  if (openness === 'anonim') return <span>{caseText.identityAnonymous}</span>;
  const reveal = async (reason: string) => {
    const revealed = await revealReporter(at.id, reason);
    if (!revealed.ok) return revealed.error.sentence;
    setIdentity(revealed.value);
    setAsking(false);
    return undefined;
  };
  if (identity !== undefined) return <Shown identity={identity} />;
  return (
    <>
      <span className="row wrap case-identity">
        <span className="nowrap">
          <Icon name="lock" size={14} /> {openness === 'terbuka' ? caseText.identityOpen : caseText.identityHidden}
        </span>
        <button type="button" className="case-link" onClick={() => setAsking(true)}>
          {caseText.openIdentity}
        </button>
      </span>
      {asking && (
        <ReasonDialog
          form={`buka-identitas-${at.id}`}
          title={caseText.openIdentity}
          text={caseText.openIdentityText}
          confirmText={caseText.openIdentity}
          onConfirm={reveal}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Shown({ identity }: { readonly identity: Identity | null }) {
  if (identity === null) return <span role="status">{caseText.identityUnknown}</span>;
  const parts = (['name', 'account', 'phone', 'address'] as const).filter((part) => identity[part] !== '');
  return (
    <div className="case-shown" role="status">
      {parts.map((part) => (
        <div key={part}>
          <span className="t3">{caseText.identityParts[part]}: </span>
          {identity[part]}
        </div>
      ))}
      <small className="t3">
        <Icon name="eye" size={13} /> {caseText.identityShown}
      </small>
    </div>
  );
}
