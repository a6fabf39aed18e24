import { useState } from 'react';
import { isTemporary } from '#shared/domain/numbers/temporary.ts';
import { headline, holdOf } from '#shared/domain/opinion/opinion.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { newerPantauSentence } from '#shared/sop/sentences.ts';
import { performer } from '../../data/case-commands.ts';
import type { ClashRow } from '../../data/database.ts';
import { clashAround } from '../../data/number-clashes.ts';
import { giveAnotherNumber } from '../../data/number-desk.ts';
import { type CaseAtHand, caseById, useAnswer } from '../../data/queries.ts';
import { hrefOf } from '../../data/route.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Review } from './review.tsx';
import { noticeText } from './text-notices.ts';

/** Above the work: why nothing may be done for now, and what is the matter with the number. */
export function CaseNotices({ at }: { readonly at: CaseAtHand }) {
  const hold = holdOf(at.opinion);
  const key = `opinion:${at.id}`;
  const clash = useAnswer(async () => (await clashAround(key)) ?? null, [key]);
  return (
    <>
      {hold === 'newer-pantau' && (
        <Notice tone="warn" icon="lock" title={noticeText.newerTitle}>
          {newerPantauSentence}
        </Notice>
      )}
      {hold === 'withdrawn-elsewhere' && <Review at={at} />}
      {clash && <NumberClash at={at} clash={clash} isFlagged={clash.key === key} />}
      {!clash && isTemporary(at.opinion.number) && (
        <Notice icon="info" title={noticeText.temporaryTitle} action={<NewNumber at={at} label={noticeText.finalNumber} />}>
          {noticeText.temporaryText}
        </Notice>
      )}
    </>
  );
}

interface NumberClashProps {
  readonly at: CaseAtHand;
  readonly clash: ClashRow;
  /** This berkas got the number later. */
  readonly isFlagged: boolean;
}

function NumberClash({ at, clash, isFlagged }: NumberClashProps) {
  const otherId = (isFlagged ? clash.keeper : clash.key).slice('opinion:'.length);
  const other = useAnswer(() => caseById(otherId), [otherId]);
  const title = other ? headline(other.opinion).replace(/[.\s]+$/, '') : '';
  return (
    <Notice
      tone={isFlagged ? 'bad' : 'warn'}
      icon="split"
      title={noticeText.clashTitle(clash.number)}
      action={
        <>
          <ButtonLink size="s" href={hrefOf({ screen: 'berkas', id: otherId })}>
            {noticeText.openOther}
          </ButtonLink>
          {isFlagged && <NewNumber at={at} label={noticeText.newNumber} />}
        </>
      }
    >
      {isFlagged ? noticeText.clashFlagged(title) : noticeText.clashKept(title)}
    </Notice>
  );
}

/** One click, because a number that was wrong is never right; what went wrong is said beside it. */
function NewNumber({ at, label }: { readonly at: CaseAtHand; readonly label: string }) {
  const [busy, setBusy] = useState(false);
  const { show } = useToast();
  if (!mayRecord(performer().roles, { kind: 'opinion.numbered' })) return null;
  const give = async () => {
    setBusy(true);
    const done = await giveAnotherNumber(at.id);
    setBusy(false);
    show(done.ok ? { text: noticeText.numbered(done.value) } : { text: done.error.sentence, icon: 'warning' });
  };
  return (
    <Button size="s" busy={busy} onClick={() => void give()}>
      {label}
    </Button>
  );
}
