import { useState } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { reopen } from '#shared/domain/opinion/commands.ts';
import { hardcopyPlace, isHardcopyPending, lastAct, type Opinion } from '#shared/domain/opinion/opinion.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { refusalSentence } from '#shared/sop/sentences.ts';
import type { EndKind } from '#shared/sop/sop.ts';
import { performer, record } from '../../data/case-commands.ts';
import { requestPlace } from '../../data/place-request.ts';
import { type CaseAtHand, caseById } from '../../data/queries.ts';
import { store, usePantau } from '../../data/store.ts';
import { useNow } from '../../data/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EvidenceList } from './evidence.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { caseText } from './text.ts';
import { whenWords } from './when-words.ts';

/** A berkas at its end: how it ended, where its paper lies, and the ways to open it again. */
export function EndedStep({ at, end }: { readonly at: CaseAtHand; readonly end: EndKind }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(600_000);
  const archived = lastAct(at.opinion, 'archive');
  const declined = lastAct(at.opinion, 'decline');
  return (
    <section className="case-ended" aria-label={caseText.ended[end]}>
      <h3>
        <Icon name={end === 'history' ? 'history' : 'archive'} size={18} /> {caseText.ended[end]}
      </h3>
      {archived && <p className="s13 t2">{caseText.endedBy(archived.personName, whenWords(archived.at, now, zone))}</p>}
      {end === 'unanswered' && declined?.details.reason && (
        <p>
          {caseText.declineReason}: “{declined.details.reason}”
        </p>
      )}
      {end === 'history' ? <SourceHistory opinion={at.opinion} /> : <Archived at={at} />}
    </section>
  );
}

function Archived({ at }: { readonly at: CaseAtHand }) {
  const [reopening, setReopening] = useState(false);
  const place = hardcopyPlace(at.opinion);
  const softcopies = lastAct(at.opinion, 'archive')?.attachments ?? [];
  const { roles } = performer();
  const mayFile = mayRecord(roles, { kind: 'opinion.hardcopy-filed' });
  const row = { id: at.id, number: at.opinion.number };
  const openAgain = async (reason: string) => {
    const judged = reopen((await caseById(at.id)) ?? at, reason);
    if (!judged.ok) return refusalSentence(judged.error, store.getState().sections.roleLabels);
    const recorded = await record(judged.value);
    if (!recorded.ok) return recorded.error.sentence;
    setReopening(false);
    return undefined;
  };
  return (
    <>
      {place && (
        <p className="row wrap">
          <span>
            {caseText.place}: <b>{[place.room, place.rack, place.box, place.folder].filter(Boolean).join(' / ')}</b>
          </span>
          {mayFile && (
            <Button size="s" kind="quiet" onClick={() => void requestPlace({ rows: [row], from: place })}>
              {caseText.changePlace}
            </Button>
          )}
        </p>
      )}
      {softcopies.length > 0 && (
        <div className="stack">
          <h4>{caseText.softcopies}</h4>
          <EvidenceList files={softcopies} named />
        </div>
      )}
      {isHardcopyPending(at.opinion) && (
        <Notice
          tone="warn"
          icon="box"
          title={caseText.hardcopyLater}
          action={
            mayFile && (
              <Button size="s" onClick={() => void requestPlace({ rows: [row] })} data-case-focus>
                {caseText.fillPlace}
              </Button>
            )
          }
        >
          {caseText.hardcopyLaterText}
        </Notice>
      )}
      {mayRecord(roles, { kind: 'opinion.reopened' }) && (
        <div>
          <Button icon="unlock" onClick={() => setReopening(true)} data-case-focus>
            {caseText.reopen}
          </Button>
        </div>
      )}
      {reopening && (
        <ReasonDialog
          form={`buka-kembali-${at.id}`}
          title={caseText.reopen}
          text={caseText.reopenText}
          label={caseText.reopenReason}
          confirmText={caseText.reopen}
          onConfirm={openAgain}
          onCancel={() => setReopening(false)}
        />
      )}
    </>
  );
}

/** Finished at its source before it was imported: kept for reference, never walked. */
function SourceHistory({ opinion }: { readonly opinion: Opinion }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  const { history } = opinion;
  if (!history) return null;
  return (
    <>
      <p className="s13 t2">{caseText.historyText}</p>
      <dl className="facts">
        <dt>{caseText.sourceStatus}</dt>
        <dd>{history.status || caseText.none}</dd>
        {history.agency !== '' && (
          <>
            <dt>{caseText.sourceAgency}</dt>
            <dd>{history.agency}</dd>
          </>
        )}
        {history.finishedAt !== null && (
          <>
            <dt>{caseText.sourceFinished}</dt>
            <dd>{longDate(dateAt(history.finishedAt, zone))}</dd>
          </>
        )}
      </dl>
      {history.response !== '' && (
        <div className="case-raw">
          <h4>{caseText.sourceResponse}</h4>
          <p>{history.response}</p>
        </div>
      )}
    </>
  );
}
