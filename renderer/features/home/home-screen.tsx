import { hrefOf } from '../../data/route.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { SplitPage } from '../../ui/pages.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ArchivePanel } from './archive-panel.tsx';
import { isDecision } from './decision.ts';
import { DecisionGate } from './decision-gate.tsx';
import { NextDecisions, UndoableDecisions } from './decision-lists.tsx';
import './home.css';
import { HomeHead } from './home-head.tsx';
import { PipelineStrip } from './pipeline-strip.tsx';
import { SavingStrip } from './saving-strip.tsx';
import './side.css';
import { SignaturesPanel } from './signatures-panel.tsx';
import { homeText } from './text.ts';
import { LateOpdPanel, ThreatenedPanel } from './threatened-panel.tsx';
import { TodayPanel } from './today-panel.tsx';
import { type HomeFacts, useHome } from './use-home.ts';
import { WorkQueue } from './work-queue.tsx';

/** Beranda: whose turn it is and the one next act, then what is around it. Deciders get their decision first. */
export function HomeScreen() {
  const home = useHome();
  if (home.isNew) return <NewOffice {...home} />;
  return home.roles.includes('kabid') ? <DecidersHome {...home} /> : <WorkersHome {...home} />;
}

function WorkersHome({ queue, threatened, roles, now, mayReceive }: HomeFacts) {
  return (
    <SplitPage
      head={
        <>
          <HomeHead title={homeText.turns(queue.length)} queue={queue} now={now} mayReceive={mayReceive} />
          <PipelineStrip roles={roles} now={now} />
        </>
      }
      side={
        <div className="home-side">
          <ThreatenedPanel threatened={threatened} now={now} />
          <TodayPanel now={now} />
          <ArchivePanel />
        </div>
      }
    >
      <WorkQueue queue={queue} now={now} />
      <SavingStrip now={now} />
    </SplitPage>
  );
}

function DecidersHome({ queue, threatened, now, mayReceive }: HomeFacts) {
  const decisions = queue.filter(({ row }) => isDecision(row));
  const others = queue.filter(({ row }) => !isDecision(row));
  const [first, ...next] = decisions;
  return (
    <SplitPage
      head={
        <HomeHead
          title={first ? homeText.decisions(decisions.length) : homeText.turns(queue.length)}
          queue={queue}
          now={now}
          mayReceive={mayReceive}
        />
      }
      side={
        <div className="home-side">
          <SignaturesPanel />
          <LateOpdPanel threatened={threatened} now={now} />
          <TodayPanel now={now} />
          <ArchivePanel />
        </div>
      }
    >
      {first && <DecisionGate entry={first} />}
      <NextDecisions entries={next} now={now} />
      {(others.length > 0 || !first) && <WorkQueue queue={others} now={now} isSecond={first !== undefined} />}
      <UndoableDecisions now={now} />
      <SavingStrip now={now} />
    </SplitPage>
  );
}

function NewOffice({ queue, now, mayReceive }: HomeFacts) {
  return (
    <SplitPage head={<HomeHead title={homeText.turns(0)} queue={queue} now={now} mayReceive={false} />}>
      <Panel label={homeText.emptyTitle}>
        <EmptyState
          icon="inbox"
          title={homeText.emptyTitle}
          action={
            mayReceive && (
              <div className="row home-start">
                <ButtonLink kind="primary" icon="plus" href={hrefOf({ screen: 'terima' })}>
                  {homeText.receive}
                </ButtonLink>
                <ButtonLink icon="upload" href={hrefOf({ screen: 'impor' })}>
                  {homeText.importSheet}
                </ButtonLink>
              </div>
            )
          }
        >
          {mayReceive ? homeText.emptyText : homeText.emptyWaiting}
        </EmptyState>
      </Panel>
      <SavingStrip now={now} />
    </SplitPage>
  );
}
