import { useEffect } from 'react';
import type { Role } from '#shared/operations/operation.ts';
import { enterImport, ownerOf } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { hrefOf, navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { StepTrail } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Tools } from '../../ui/pages.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import './import.css';
import './import-rows.css';
import { ImportDesk } from './import-desk.tsx';
import { trailOf } from './import-trail.ts';
import { ImportWork } from './import-work.tsx';
import { text } from './text.ts';
import { useMatching } from './use-matching.ts';

const importers: readonly Role[] = ['pemantau', 'kasi'];

/** A spreadsheet becomes berkas: every row is checked before, all ready rows are recorded at once, and all of it can be undone. */
export function ImportScreen() {
  const mayImport = usePantau((state) => state.session?.roles.some(({ role }) => importers.includes(role)) ?? false);
  const roleLabels = usePantau((state) => state.sections.roleLabels);
  const owner = usePantau(ownerOf);
  const isMine = useImport((view) => view.owner === owner);
  const file = useImport((view) => view.file);
  const committing = useImport((view) => view.committing);
  const outcome = useImport((view) => view.outcome);
  const matching = useMatching();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another owner is the reason to look anew
  useEffect(enterImport, [owner]);
  return (
    <Page fixed className="import">
      <Tools
        end={
          mayImport && (
            <StepTrail label={text.steps} steps={trailOf({ file: isMine ? file : null, committing, outcome }, matching.isOpen)} />
          )
        }
      >
        <Segmented
          label={text.ways}
          options={[
            { value: 'one', label: text.one, icon: 'inbox' },
            { value: 'many', label: text.many, icon: 'table' },
          ]}
          value="many"
          onValue={(value) => value === 'one' && navigate({ screen: 'terima' })}
        />
        <a className="sr" href={hrefOf({ screen: 'terima' })}>
          {text.one}
        </a>
      </Tools>
      {!mayImport && (
        <div>
          <Notice tone="info">{text.notAllowed(importers.map((role) => roleLabels[role]))}</Notice>
        </div>
      )}
      {mayImport &&
        isMine &&
        (file && !outcome ? <ImportWork key={file.token} file={file} matching={matching} /> : <ImportDesk />)}
    </Page>
  );
}
