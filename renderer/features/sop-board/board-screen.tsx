import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '#shared/bridge/schemas.ts';
import { boardColumns, columnOfRow } from '#shared/domain/opinion/board.ts';
import type { CaseRow } from '#shared/domain/opinion/case-row.ts';
import { rememberBoardPlace } from '../../data/board-view.ts';
import { navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { BoardFrame } from '../../ui/board-frame.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { BoardColumns } from './board-columns.tsx';
import { boardCommands } from './board-commands.ts';
import { BoardSharedProvider, MarksProvider } from './board-context.ts';
import { cardOf, middleOf } from './board-focus.ts';
import { BoardNote } from './board-note.tsx';
import { BoardShortcuts } from './board-shortcuts.tsx';
import { BoardTools } from './board-tools.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { namesOf } from './case-facts.ts';
import { CaseMenus, type MenuRequest } from './case-menus.tsx';
import { boardText } from './text.ts';
import { useBoard } from './use-board.ts';
import { useFirstFocus } from './use-first-focus.ts';
import './sop-board.css';

/** The Papan SOP: every open berkas in the column of its step. */
export function BoardScreen() {
  const session = usePantau((state) => state.session);
  return session && <Board session={session} />;
}

function Board({ session }: { readonly session: Session }) {
  const { personId, roles } = session;
  const parts = useBoard(session);
  const { board, lists, labels, openCases, groups, view, chosen, note, setNote, shared, move, marks } = parts;
  const [menu, setMenu] = useState<MenuRequest>();
  useFirstFocus(board, lists, personId);
  useSpokenSelection(chosen.selection.size);
  useColumnInSight(move.moving?.by === 'keys' ? move.moving.over : undefined);

  const open = (caseId: string) => {
    rememberBoardPlace(personId, caseId);
    navigate({ screen: 'berkas', id: caseId });
  };
  const showMenu = (caseId: string, columnId: string, kind: MenuRequest['kind'], at: MenuRequest['at']) => {
    const caseIds = chosen.aimAt(caseId);
    setMenu({ kind, at, caseIds, what: namesOf(caseIds), columnId, isChosen: chosen.selection.has(caseId) });
  };
  const commands = boardCommands({ ...parts, fold: parts.setCollapsed, open, showMenu, lift: move.lift });
  const onClick = (event: MouseEvent) => {
    const card = cardOf(board.current, event.target);
    if (!card) return;
    if (event.ctrlKey || event.metaKey) chosen.toggle(card.caseId);
    else if (event.shiftKey) chosen.extend(lists.idsOf(card.columnId), card.caseId, card.caseId);
    else open(card.caseId);
  };
  const onContextMenu = (event: MouseEvent) => {
    const card = cardOf(board.current, event.target);
    if (!card) return;
    event.preventDefault();
    showMenu(card.caseId, card.columnId, 'case', { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (move.moving?.by !== 'keys') return;
    const run = { ArrowLeft: () => move.step(-1), ArrowRight: () => move.step(1), Enter: move.drop, Escape: move.cancel }[
      event.key
    ];
    if (event.key === 'Tab') move.cancel();
    else event.preventDefault();
    event.stopPropagation();
    run?.();
  };
  const onFocus = (event: FocusEvent) => {
    const card = cardOf(board.current, event.target);
    if (!card) return;
    setNote(undefined);
    lists.lookAt(middleOf(card.element));
    rememberBoardPlace(personId, card.caseId);
  };
  const giveUp = () => {
    setNote(undefined);
    chosen.clear();
  };
  const selectedRows = useMemo(
    () => [...chosen.selection].flatMap((id) => openCases.get(id) ?? []),
    [chosen.selection, openCases],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside take the focus; their events are handled once, here
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a card is one of the board's shortcuts
    <div
      ref={board}
      className="sop-board"
      onClick={onClick}
      onContextMenu={onContextMenu}
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={() => move.moving?.by === 'keys' && move.cancel()}
      onFocus={onFocus}
    >
      <BoardSharedProvider value={shared}>
        <MarksProvider value={marks}>
          <BoardFrame
            more={boardText.more(boardColumns.slice(-2).map(({ number }) => number))}
            tools={
              selectedRows.length > 0 ? (
                <BulkBar
                  rows={selectedRows}
                  labels={labels}
                  onAct={(act) => void parts.perform({ caseIds: [...chosen.selection], act, columnId: columnOf(selectedRows) })}
                  onClear={giveUp}
                />
              ) : (
                <BoardTools personId={personId} filter={view.filter} counts={groups.counts} now={parts.now} />
              )
            }
          >
            <BoardColumns
              groups={groups}
              collapsed={parts.collapsed}
              searches={view.searches}
              roles={roles.map(({ role }) => role)}
              drops={move.drops}
              over={move.moving?.over}
            />
          </BoardFrame>
        </MarksProvider>
      </BoardSharedProvider>
      <BoardNote note={note} unknown={groups.unknown} onClose={() => setNote(undefined)} />
      <CaseMenus
        request={menu}
        labels={labels}
        onRequest={setMenu}
        onOpen={open}
        onSelect={(ids, isChosen) => (isChosen ? chosen.remove(ids) : chosen.add(ids))}
        perform={parts.perform}
      />
      <BoardShortcuts
        board={board}
        commands={commands}
        isLifted={move.moving?.by === 'keys'}
        onEscape={note !== undefined || chosen.selection.size > 0 ? giveUp : undefined}
      />
    </div>
  );
}

function columnOf([first]: readonly CaseRow[]): string {
  return (first && columnOfRow(first)?.id) ?? '';
}

/** A card lifted by keys travels along columns that may be out of sight. */
function useColumnInSight(columnId: string | undefined): void {
  useEffect(() => {
    if (columnId === undefined) return;
    document.querySelector(`[data-column="${columnId}"]`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [columnId]);
}

function useSpokenSelection(size: number): void {
  const announce = useAnnounce();
  const before = useRef(size);
  useEffect(() => {
    if (size !== before.current) announce(size > 0 ? boardText.selected(size) : boardText.selectedNone);
    before.current = size;
  }, [announce, size]);
}
