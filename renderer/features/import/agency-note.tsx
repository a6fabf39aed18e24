import { useMemo } from 'react';
import { opdByName } from '../../data/import-commands.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { text } from './text.ts';

const namedAtMost = 2;

/** Says which agencies of the file the office does not know: their names come along as a note, and nobody is proposed. */
export function AgencyNote() {
  const ready = useImport((view) => view.check?.ready);
  const opdList = usePantau((state) => state.opdList);
  const names = useMemo(() => {
    const findOpd = opdByName(opdList);
    const all = [...new Set((ready ?? []).flatMap(({ agencyName }) => agencyName ?? []))];
    return { all, unknown: all.filter((name) => !findOpd(name)) };
  }, [ready, opdList]);
  if (names.unknown.length === 0) return null;
  const some = names.unknown.slice(0, namedAtMost).join(', ') + (names.unknown.length > namedAtMost ? ', …' : '');
  return <p className="import-map-note">{text.agenciesUnknown(names.unknown.length, names.all.length, some)}</p>;
}
