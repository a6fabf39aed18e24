import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { documentRowsByIds, rowsByIds, useAnswer } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { templateName } from '../../data/template-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { waitingText } from './text.ts';
import { type ThingNames, waitingLines } from './waiting-words.ts';
import { timeWords } from './when-words.ts';

const shown = 6;

/** What lies on this PC alone until the folder has it. */
export function WaitingPanel({ sync, zone }: { readonly sync: OpenSync; readonly zone: Zone }) {
  const names = useThingNames(sync.waitingItems);
  const lines = waitingLines(sync.waitingItems, names);
  const rest = lines.length - shown;
  return (
    <Panel title={waitingText.title} icon="upload" count={angka(sync.waiting)} flush>
      {lines.length === 0 ? (
        <EmptyState icon="cloud-check" title={waitingText.none}>
          {waitingText.noneText}
        </EmptyState>
      ) : (
        <ul className="rows">
          {lines.slice(0, shown).map(({ key, icon, text, at }) => (
            <li key={key}>
              <Icon name={icon} size={16} className="t3" />
              <span className="grow ell">{text}</span>
              <span className="s12 t3 nowrap">{timeWords(at, zone)}</span>
            </li>
          ))}
          {rest > 0 && <li className="t2">{waitingText.more(angka(rest))}</li>}
        </ul>
      )}
    </Panel>
  );
}

function useThingNames(items: OpenSync['waitingItems']): ThingNames {
  const people = usePantau((state) => state.people);
  const opdList = usePantau((state) => state.opdList);
  const ids = (...types: readonly string[]) => [
    ...new Set(items.filter(({ aggregate }) => types.includes(aggregate.type)).map(({ aggregate }) => aggregate.id)),
  ];
  const key = items.map(({ aggregate }) => aggregate.id).join();
  const found = useAnswer(async () => {
    const [cases, documents] = await Promise.all([rowsByIds(ids('opinion', 'reporter')), documentRowsByIds(ids('document'))]);
    return {
      opinion: new Map(cases.flatMap((row) => (row ? [[row.id, shortNumber(row.number)] as const] : []))),
      document: new Map(
        documents.flatMap((row) => (row ? [[row.id, `${templateName(row.template)} ${row.number}`.trim()] as const] : [])),
      ),
    };
  }, [key]);
  return {
    opinion: found?.opinion ?? new Map(),
    document: found?.document ?? new Map(),
    person: new Map(people.map(({ id, name }) => [id, name])),
    opd: new Map(opdList.map(({ id, short, name }) => [id, short || name])),
  };
}
