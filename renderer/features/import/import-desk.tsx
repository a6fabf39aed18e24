import { openFile } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { PastImports } from './past-imports.tsx';
import { ResultPanel } from './result-panel.tsx';
import { text } from './text.ts';
import { UndoProgress } from './undo-import.tsx';

/** Before a file is chosen and after its import: the next thing to do, and the imports that were. */
export function ImportDesk() {
  const outcome = useImport((view) => view.outcome);
  return (
    <div className="import-cols is-desk">
      <div className="import-side">
        <PastImports />
      </div>
      {outcome ? <ResultPanel outcome={outcome} /> : <StartPanel />}
    </div>
  );
}

function StartPanel() {
  const reading = useImport((view) => view.reading);
  const problem = useImport((view) => view.problem);
  return (
    <Panel label={text.stepNames[0]} fill className="import-start">
      <div className="stack" role="status">
        {problem && <Notice tone="bad">{problem}</Notice>}
        <UndoProgress />
      </div>
      <EmptyState
        icon="table"
        title={text.startTitle}
        action={
          <Button
            kind="primary"
            size="l"
            icon="folder"
            autoFocus
            busy={reading !== null}
            busyText={text.reading}
            onClick={() => void openFile()}
          >
            {text.pick}
          </Button>
        }
      >
        {text.startText}
      </EmptyState>
      {reading && reading.total > 0 && (
        <Progress
          label={text.reading}
          value={reading.done}
          max={reading.total}
          detail={text.readSoFar(reading.done, reading.total)}
        />
      )}
    </Panel>
  );
}
