import { useState } from 'react';
import { keep, withdraw } from '#shared/domain/opinion/commands.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { performer, record } from '../../data/case-commands.ts';
import { usePcName } from '../../data/pc-names.ts';
import { type CaseAtHand, caseById } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { caseText } from './text.ts';
import { noticeText } from './text-notices.ts';
import { whenWords } from './when-words.ts';

/** "Perlu tinjauan": one withdrew the berkas while another worked on it. Both stand here, and one who may decides. */
export function Review({ at }: { readonly at: CaseAtHand }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(60_000);
  const pcName = usePcName();
  const [asking, setAsking] = useState<'keep' | 'withdraw'>();
  const { roles, personId } = performer();
  const { opinion } = at;
  const mayKeep = mayRecord(roles, { kind: 'opinion.kept' });
  // Taking it back is for who received it, as ever, and only while nobody has acted on it.
  const isWalked = opinion.acts.some(({ undone }) => !undone);
  const mayWithdraw = !isWalked && opinion.receivedBy.personId === personId && mayRecord(roles, { kind: 'opinion.withdrawn' });
  const decide = async (reason: string) => {
    const fresh = (await caseById(at.id)) ?? at;
    const recorded = await record(asking === 'keep' ? keep(fresh, reason) : withdraw(fresh, 'receipt-undone'));
    if (!recorded.ok) return recorded.error.sentence;
    setAsking(undefined);
    return undefined;
  };
  return (
    <Notice tone="warn" icon="split" title={noticeText.reviewTitle}>
      {noticeText.reviewText} {!mayKeep && noticeText.reviewWait(`${labels.kasi} atau ${labels.kabid}`)}
      <ul className="case-versions">
        {opinion.presence?.versions.map(({ value, by }) => {
          const operation = at.operations.find(({ id }) => id === by);
          const words = value === 'withdrawn' ? noticeText.withdrawnBy : noticeText.workedBy;
          return (
            operation && (
              <li key={by}>
                <span>{words(operation.actor.name, whenWords(operation.at, now, zone), pcName(operation.writer))}</span>
                {value === 'here' && mayKeep && (
                  <Button size="s" onClick={() => setAsking('keep')} data-case-focus>
                    {noticeText.keep}
                  </Button>
                )}
                {value === 'withdrawn' && mayWithdraw && (
                  <Button size="s" onClick={() => setAsking('withdraw')}>
                    {noticeText.withdraw}
                  </Button>
                )}
              </li>
            )
          );
        })}
      </ul>
      {asking === 'keep' && (
        <ReasonDialog
          form={`tetap-dikerjakan-${at.id}`}
          title={noticeText.keep}
          text={noticeText.keepText}
          label={noticeText.keepReason}
          confirmText={noticeText.keep}
          onConfirm={decide}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          form={`batalkan-penerimaan-${at.id}`}
          title={noticeText.withdraw}
          text={noticeText.reviewText}
          label={caseText.reason}
          confirmText={noticeText.withdraw}
          optional
          onConfirm={decide}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </Notice>
  );
}
