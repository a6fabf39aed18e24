import { useEffect, useState } from 'react';
import type { CaseFacts } from '#shared/sop/engine.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import { ContextMenu } from '../../ui/context-menu.tsx';
import { factsFromHistory, factsFromRows, mover } from './case-facts.ts';
import { actOfItem, caseMenu, columnMenu } from './menu-items.ts';
import { boardText } from './text.ts';
import type { ActOrder } from './use-act-flow.ts';

/** A menu that somebody asked for on a card. */
export interface MenuRequest {
  readonly kind: 'case' | 'columns';
  readonly at: { readonly x: number; readonly y: number };
  readonly caseIds: readonly string[];
  /** "OP-2199", or how many. */
  readonly what: string;
  readonly columnId: string;
  readonly isChosen: boolean;
}

export interface CaseMenusProps {
  readonly request: MenuRequest | undefined;
  readonly labels: RoleLabels;
  readonly onRequest: (request: MenuRequest | undefined) => void;
  readonly onOpen: (caseId: string) => void;
  readonly onSelect: (caseIds: readonly string[], isChosen: boolean) => void;
  readonly perform: (order: ActOrder) => Promise<void>;
}

/** The menu of a card, and the list of columns behind "Pindahkan". */
export function CaseMenus({ request, ...rest }: CaseMenusProps) {
  const facts = useFacts(request?.caseIds);
  return (
    <>
      <CaseMenu {...rest} facts={facts} request={request?.kind === 'case' ? request : undefined} />
      <ColumnMenu {...rest} facts={facts} request={request?.kind === 'columns' ? request : undefined} />
    </>
  );
}

type MenuProps = CaseMenusProps & { readonly facts: readonly CaseFacts[] };

function CaseMenu({ request, facts, labels, onRequest, onOpen, onSelect, perform }: MenuProps) {
  const choose = (id: string) => {
    if (!request) return;
    const { caseIds, columnId, isChosen } = request;
    const act = actOfItem(id);
    if (act) void perform({ caseIds, act, columnId });
    else if (id === 'open') onOpen(caseIds[0] ?? '');
    else if (id === 'select') onSelect(caseIds, isChosen);
    else if (id === 'move') onRequest({ ...request, kind: 'columns' });
  };
  return (
    <ContextMenu
      at={request?.at}
      label={boardText.menu(request?.what ?? '')}
      items={request ? caseMenu(facts, mover(), labels, request.isChosen) : []}
      onSelect={choose}
      onClose={() => onRequest(undefined)}
    />
  );
}

function ColumnMenu({ request, facts, labels, onRequest, perform }: MenuProps) {
  const { items, moves } = columnMenu(request ? facts : [], mover(), labels);
  const choose = (id: string) => {
    const move = moves.get(id);
    if (!request || move?.kind !== 'act') return;
    const { caseIds, columnId } = request;
    void perform({ caseIds, act: move.act, columnId, ...(move.returnTo !== undefined && { returnTo: move.returnTo }) });
  };
  return (
    <ContextMenu
      at={request?.at}
      label={boardText.moveTo(request?.what ?? '')}
      items={items}
      onSelect={choose}
      onClose={() => onRequest(undefined)}
    />
  );
}

/** From the rows at once, from the history a moment later. */
function useFacts(caseIds: readonly string[] | undefined): readonly CaseFacts[] {
  const [read, setRead] = useState<{ readonly of: readonly string[]; readonly facts: readonly CaseFacts[] }>();
  useEffect(() => {
    if (!caseIds) return;
    let current = true;
    void factsFromHistory(caseIds).then((facts) => {
      if (current && facts) setRead({ of: caseIds, facts });
    });
    return () => {
      current = false;
    };
  }, [caseIds]);
  if (!caseIds) return [];
  return read?.of === caseIds ? read.facts : factsFromRows(caseIds);
}
