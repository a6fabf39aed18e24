import { longDate } from '#shared/calendar/date-words.ts';
import { type TemplateId, templates } from '#shared/domain/document/paper-document.ts';
import { boardColumns } from '#shared/domain/opinion/board.ts';
import { contestedFields, factsOf, headline, leadOpd, positionOf, stepOf } from '#shared/domain/opinion/opinion.ts';
import { mayRecord } from '#shared/domain/registry.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { isTurnOf } from '#shared/sop/engine.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { performer } from '../../data/case-commands.ts';
import { useNeighbours } from '../../data/neighbours.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { hrefOf, navigate } from '../../data/route.ts';
import { useRowWords } from '../../data/row-words.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Button, ButtonSet, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, RoleTag } from '../../ui/marks.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { PageHead } from '../../ui/pages.tsx';
import { caseText } from './text.ts';
import { noticeText } from './text-notices.ts';

export interface CaseHeadProps {
  readonly at: CaseAtHand;
  readonly onDocument: (template: TemplateId) => void;
  readonly busy: boolean;
}

/** Whose turn, which step, which OPD, since when; and the berkas before and after it. */
export function CaseHead({ at, onDocument, busy }: CaseHeadProps) {
  const { previous, next } = useNeighbours(at.id);
  const mayDraft = mayRecord(performer().roles, { kind: 'document.drafted' });
  const go = (id: string | undefined) => id !== undefined && navigate({ screen: 'berkas', id });
  return (
    <PageHead
      title={headline(at.opinion)}
      back={{ href: hrefOf({ screen: 'papan' }), label: caseText.backToBoard }}
      sub={<HeadFacts at={at} />}
    >
      {mayDraft && (
        <>
          <Button icon="printer" busy={busy} onClick={() => onDocument('lembar-kendali')}>
            <span className="case-wide">{caseText.printControl}</span>
          </Button>
          <TemplateMenu icon="letter" label={caseText.makeDocument} onSelect={onDocument} />
        </>
      )}
      <ButtonSet label={caseText.neighbours}>
        <IconButton
          icon="chevron-up"
          label={caseText.previous}
          aria-disabled={previous === undefined}
          onClick={() => go(previous)}
        />
        <IconButton icon="chevron-down" label={caseText.next} aria-disabled={next === undefined} onClick={() => go(next)} />
      </ButtonSet>
    </PageHead>
  );
}

/** The six sheets and letters that a berkas may need. */
export function TemplateMenu({
  label,
  onSelect,
  className,
  icon,
}: {
  readonly label: string;
  readonly onSelect: (template: TemplateId) => void;
  readonly className?: string;
  readonly icon: 'letter' | 'plus';
}) {
  return (
    <MenuButton
      label={label}
      items={templates.map((template) => ({ id: template, label: templateName(template), icon: 'letter' }))}
      onSelect={(id) => {
        const template = templates.find((one) => one === id);
        if (template) onSelect(template);
      }}
      {...(className !== undefined && { className })}
    >
      <span className="btn-label">
        <Icon name={icon} size={icon === 'plus' ? 15 : 18} />
        {icon === 'plus' ? label : <span className="case-wide">{label}</span>}
        {icon !== 'plus' && <Icon name="chevron-down" size={15} />}
      </span>
    </MenuButton>
  );
}

function HeadFacts({ at }: { readonly at: CaseAtHand }) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const zone = usePantau((state) => state.sections.hours.zone);
  const words = useRowWords();
  const { opinion } = at;
  const { end } = positionOf(opinion);
  const facts = factsOf(opinion);
  const step = stepOf(opinion)?.step;
  const number = step && boardColumns.find(({ kinds }) => kinds.includes(step.kind))?.number;
  const opd = words.opdName(leadOpd(opinion));
  const isMine = isTurnOf(facts, performer().roles);
  return (
    <>
      {end !== null && <Badge icon="archive">{caseText.ended[end].split(':')[0]}</Badge>}
      {end === null && isMine && <Badge tone="turn">{caseText.yourTurn}</Badge>}
      {end === null && !isMine && step && <RoleTag tone={step.actor}>{caseText.turnOf(actorLabel(step.actor, labels))}</RoleTag>}
      {(facts.contested || contestedFields(opinion).length > 0) && (
        <Badge tone="warn" icon="split">
          {facts.contested ? caseText.collided : caseText.twoVersions}
        </Badge>
      )}
      {end === null && number && <span>{caseText.stepOf(number)}</span>}
      {opd !== '' && (
        <span className="ell">
          <Icon name="building" size={14} /> {opd}
        </span>
      )}
      {opinion.formerNumbers.length > 0 && <span className="t3">{noticeText.formerly(opinion.formerNumbers.join(', '))}</span>}
      <span>
        <Icon name="calendar" size={14} /> {caseText.received(longDate(dateAt(opinion.receivedAt, zone)))}
      </span>
    </>
  );
}
