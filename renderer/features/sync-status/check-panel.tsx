import { useState } from 'react';
import type { CheckReport, OpenSync, RepairReport } from '#shared/bridge/sync-schemas.ts';
import { isRepairable, type Verdict, verdictOfLine } from '#shared/sync/check-report.ts';
import { checkSentence, repairSentence, verdictSentences } from '#shared/sync/check-words.ts';
import { tellState } from '../../data/state-report.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { checkText } from './text-pages.ts';
import { useTask } from './use-task.ts';
import { atTime, type Clockwork } from './when-words.ts';

const tones = { aman: 'ok', 'perlu-tindakan': 'warn', bahaya: 'bad' } as const satisfies Readonly<Record<Verdict, string>>;

/** Periksa data and Perbaiki: what was looked for, what was found, and what adding alone can mend. */
export function CheckPanel({ sync, clock }: { readonly sync: OpenSync; readonly clock: Clockwork }) {
  const [report, setReport] = useState<CheckReport | null>(null);
  const [repaired, setRepaired] = useState<RepairReport | null>(null);
  const [isTelling, setTelling] = useState(false);
  const task = useTask();
  const check = async (depth: 'quick' | 'full') => {
    setRepaired(null);
    setReport(null);
    if (depth === 'full') {
      setTelling(true);
      await tellState();
      setTelling(false);
    }
    setReport(await task.run('sync.check', { depth }));
  };
  const repair = async () => setRepaired(await task.run('sync.repair', {}));
  const isChecking = isTelling || task.busy === 'sync.check';
  const { lastCheck } = sync;
  const mayRepair = report?.lines.some(isRepairable) ?? false;
  return (
    <Panel
      title={checkText.title}
      icon="check-circle"
      action={lastCheck && <Badge tone={tones[lastCheck.verdict]}>{checkText.verdicts[lastCheck.verdict]}</Badge>}
    >
      <div className="stack">
        <p className="t2 s13">
          {lastCheck ? checkText.last(atTime(lastCheck.at, clock)) : checkText.never} {checkText.fullNote}
        </p>
        <div className="row wrap">
          <Button busy={isChecking} busyText={checkText.checking} onClick={() => void check('quick')}>
            {checkText.quick}
          </Button>
          <Button busy={isChecking} busyText={checkText.checking} onClick={() => void check('full')}>
            {checkText.full}
          </Button>
        </div>
        {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
        <div role="status" className="stack">
          {report && <Report report={report} />}
          {repaired && <Repaired report={repaired} />}
        </div>
        {mayRepair && repaired === null && (
          <div className="row wrap">
            <Button busy={task.busy === 'sync.repair'} busyText={checkText.repairing} onClick={() => void repair()}>
              {checkText.repair}
            </Button>
            <span className="t2 s12">{checkText.repairNote}</span>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What needs a hand stands open; what was looked for and is well is one click away. */
function Report({ report }: { readonly report: CheckReport }) {
  const findings = report.lines.filter((line) => verdictOfLine(line) !== 'aman');
  const others = report.lines.filter((line) => verdictOfLine(line) === 'aman');
  return (
    <>
      <Notice tone={tones[report.verdict]}>{verdictSentences[report.verdict]}</Notice>
      <Lines lines={findings} />
      <details className="sync-technical">
        <summary>{checkText.others(others.length)}</summary>
        <Lines lines={others} />
      </details>
    </>
  );
}

function Lines({ lines }: { readonly lines: CheckReport['lines'] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="sync-report" aria-label={checkText.report}>
      {lines.map((line) => {
        const verdict = verdictOfLine(line);
        return (
          <li key={line.code} title={line.detail}>
            <Icon name={verdict === 'aman' ? 'check' : 'warning'} size={15} className={tones[verdict]} />
            {checkSentence(line)}
          </li>
        );
      })}
    </ul>
  );
}

function Repaired({ report }: { readonly report: RepairReport }) {
  return (
    <Notice tone="ok" title={checkText.repaired}>
      {report.done.length === 0 ? checkText.nothing : report.done.map(repairSentence).join(' ')}
    </Notice>
  );
}
