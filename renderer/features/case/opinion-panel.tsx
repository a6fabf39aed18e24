import { useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { addEvidence } from '#shared/domain/opinion/commands.ts';
import { fieldOf, holdOf, positionOf } from '#shared/domain/opinion/opinion.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { useAttachmentIntake, usePageFiles } from '../../data/attachments.ts';
import { performer, record } from '../../data/case-commands.ts';
import { type CaseAtHand, caseById } from '../../data/queries.ts';
import { useRowWords } from '../../data/row-words.ts';
import { Button } from '../../ui/button.tsx';
import { ChannelChip } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ContestedFields } from './contested-fields.tsx';
import { EvidenceList } from './evidence.tsx';
import { FactForm } from './fact-form.tsx';
import { FactList } from './fact-list.tsx';
import { caseText } from './text.ts';
import { useFieldEdits } from './use-field-edits.ts';

/** Left: the words of the citizen, what proves them, and what is known about them. */
export function OpinionPanel({ at }: { readonly at: CaseAtHand }) {
  const words = useRowWords();
  const edits = useFieldEdits(at, 'isian');
  const [editing, setEditing] = useState(false);
  const channel = words.channel(fieldOf(at.opinion, 'channel'));
  const text = fieldOf(at.opinion, 'text') || fieldOf(at.opinion, 'title');
  const roles = performer().roles;
  const isReadOnly = holdOf(at.opinion) === 'newer-pantau';
  const mayEdit = !isReadOnly && positionOf(at.opinion).end === null && mayRecord(roles, { kind: 'opinion.edited' });
  const isForm = mayEdit && (editing || edits.pending);
  return (
    <Panel title={caseText.opinion} fill action={<ChannelChip {...channel} showLabel />}>
      <div className="stack">
        <blockquote className="quote">“{text}”</blockquote>
        <EvidenceBox at={at} mayAdd={!isReadOnly && mayRecord(roles, { kind: 'opinion.evidence-added' })} />
        <ContestedFields at={at} />
        {isForm ? <FactForm edits={edits} /> : <FactList at={at} />}
        {mayEdit && (
          <div>
            <Button size="s" kind="quiet" icon={isForm ? 'check' : 'pen'} onClick={() => setEditing(!isForm)}>
              {isForm ? caseText.editDone : caseText.edit}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function EvidenceBox({ at, mayAdd }: { readonly at: CaseAtHand; readonly mayAdd: boolean }) {
  const [problem, setProblem] = useState<string>();
  const intake = useAttachmentIntake((files: readonly Attachment[]) => {
    void caseById(at.id).then(async (now) => {
      const recorded = await record(addEvidence(now ?? at, files));
      setProblem(recorded.ok ? undefined : recorded.error.sentence);
    });
  }, caseText.pasted);
  usePageFiles(intake.take, mayAdd);
  const trouble = problem ?? intake.problem;
  return (
    <div className="stack case-dropbox" {...(mayAdd && intake.box)}>
      <EvidenceList files={at.opinion.evidence} />
      {trouble && <Notice tone="warn">{trouble}</Notice>}
      {mayAdd && (
        <p className="row wrap s12 t3">
          <Button
            size="s"
            kind="quiet"
            icon="image"
            busy={intake.busy}
            busyText={caseText.keeping}
            onClick={() => intake.pick('any')}
          >
            {caseText.addEvidence}
          </Button>
          {at.opinion.evidence.length === 0 && caseText.dropHint}
        </p>
      )}
    </div>
  );
}
