import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { isEmptyQuery, readQuery, type SearchQuery } from '#shared/domain/opinion/search-text.ts';
import { warmSearch } from '../../data/search.ts';
import { useSearchFilling } from '../../data/search-filling.ts';
import { usePantau } from '../../data/store.ts';
import { Modal } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { HitList, optionId } from './hit-list.tsx';
import { groupsInView, type Hit, hitLimit, mayHandOn, type View, viewsOf } from './hits.ts';
import { handOnHit, openHit } from './open-hit.ts';
import './search.css';
import { searchText } from './text.ts';
import { useHits } from './use-hits.ts';

export interface SearchPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ctrl K: berkas, letters, archive, OPD and commands from one field, without leaving the keyboard. */
export function SearchPalette({ open, onClose }: SearchPaletteProps) {
  return (
    <Modal open={open} label={searchText.label} onCancel={onClose} className="search">
      <Palette onClose={onClose} />
    </Modal>
  );
}

function Palette({ onClose }: Pick<SearchPaletteProps, 'onClose'>) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [view, setView] = useState<View>('all');
  const [wished, setWished] = useState<string>();
  const { groups, answered } = useHits(typed);
  useEffect(warmSearch, []);
  const query = readQuery(answered);
  const views = viewsOf(groups);
  const shownView = views.includes(view) ? view : 'all';
  const shown = groupsInView(groups, shownView);
  const hits = shown.flatMap((group) => group.hits);
  const at = Math.max(
    0,
    hits.findIndex(({ key }) => key === wished),
  );
  const active = hits[at];
  const session = usePantau((state) => state.session);
  const roles = session?.roles.map(({ role }) => role) ?? [];

  const leave = (then: () => void) => {
    onClose();
    // After the window is gone, so that focus and dialogs belong to the page again.
    setTimeout(then);
  };
  const choose = (hit: Hit) => leave(() => openHit(hit));
  const turn = (by: number) => setView(views.at((views.indexOf(shownView) + by) % views.length) ?? 'all');
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Tab') turn(event.shiftKey ? -1 : 1);
    else if (step !== undefined) setWished(hits[nextPlace(at, step, hits.length)]?.key);
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing || !active) return;
    else if (event.ctrlKey) leave(() => void handOnHit(active));
    else choose(active);
    event.preventDefault();
  };
  const headings = isEmptyQuery(query) ? { ...searchText.headings, open: searchText.yourTurn } : searchText.headings;
  return (
    <>
      <div className="search-field">
        <Icon name="search" size={20} />
        <input
          data-first-focus
          type="text"
          role="combobox"
          aria-label={searchText.field}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(list, active.key)}
          autoComplete="off"
          spellCheck={false}
          placeholder={searchText.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setWished(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="Esc" />
      </div>
      <fieldset className="search-groups" aria-label={searchText.groupsLabel}>
        {views.map((id) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            aria-pressed={id === shownView}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => setView(id)}
          >
            {searchText.groups[id]} {countOf(id, groups)}
          </button>
        ))}
        <span className="search-tab">
          <Kbd keys="Tab" /> {searchText.tab}
        </span>
      </fieldset>
      {isWithoutAnswer(groups, query) && <p className="search-nothing t2">{searchText.nothing(query.text)}</p>}
      <HitList
        id={list}
        groups={shown}
        query={query}
        active={active?.key}
        headings={headings}
        onActive={setWished}
        onOpen={choose}
      />
      <span className="sr" role="status">
        {typed === '' ? '' : searchText.spoken(groups.reduce((sum, { found }) => sum + found, 0))}
      </span>
      <Foot handsOn={mayHandOn(active, roles)} />
    </>
  );
}

function Foot({ handsOn }: { readonly handsOn: boolean }) {
  const { done, total, isComplete } = useSearchFilling();
  const { keys, signs } = searchText;
  return (
    <div className="search-foot">
      <span>
        <Kbd keys="↑" /> <Kbd keys="↓" /> {keys.choose}
      </span>
      <span>
        <Kbd keys="Enter" /> {keys.open}
      </span>
      {handsOn && (
        <span>
          <Kbd keys="Ctrl" /> <Kbd keys="Enter" /> {keys.act}
        </span>
      )}
      {isComplete ? (
        <span className="push">
          {signs.before} <Kbd keys=">" /> {signs.commands} <Kbd keys="#" /> {signs.numbers} <Kbd keys="@" /> {signs.opd}
        </span>
      ) : (
        <span className="push">{searchText.filling(done, total)}</span>
      )}
    </div>
  );
}

function countOf(view: View, groups: ReturnType<typeof useHits>['groups']): string {
  const counted = view === 'all' ? groups : groups.filter(({ id }) => id === view);
  const sum = counted.reduce((all, { found }) => all + found, 0);
  const isCut = counted.some(({ found }) => found >= hitLimit);
  return isCut ? `${sum}+` : String(sum);
}

/** Commands are offered with every word; without anything else they are no answer. */
function isWithoutAnswer(groups: ReturnType<typeof useHits>['groups'], query: SearchQuery): boolean {
  return query.text !== '' && groups.every(({ id }) => id === 'commands') && (query.kind !== 'commands' || groups.length === 0);
}

/** One step goes around the end; a page stops at it. */
function nextPlace(at: number, step: number, count: number): number {
  if (Math.abs(step) === 1) return (at + step + count) % count;
  return Math.max(0, Math.min(count - 1, at + step));
}
