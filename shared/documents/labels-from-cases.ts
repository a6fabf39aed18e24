import { fieldOf, hardcopyPlace, type Opinion } from '../domain/opinion/opinion.ts';
import type { HardcopyPlace } from '../sop/engine.ts';
import { type CaseOnPaper, topicLabel } from './case-on-paper.ts';
import { type OfficeOnPaper, printStampAt } from './from-office.ts';
import type { ArchiveLabel } from './inputs.ts';

interface Filed {
  readonly opinion: Opinion;
  readonly place: HardcopyPlace;
}

/** Whether its hard copy lies in a box or a folder, the two places that get a label. */
export function hasLabel(opinion: Opinion): boolean {
  const place = hardcopyPlace(opinion);
  return place !== null && (place.box !== '' || place.folder !== '');
}

/** One label for each box and each folder in which these berkas lie; a berkas whose hard copy is still to come has none. */
export function labelsFromCases(cases: readonly CaseOnPaper[], office: OfficeOnPaper): readonly ArchiveLabel[] {
  const filed = cases.flatMap(({ opinion }): Filed[] => {
    const place = hardcopyPlace(opinion);
    return place ? [{ opinion, place }] : [];
  });
  const boxes = Map.groupBy(
    filed.filter(({ place }) => place.box),
    ({ place }) => [place.room, place.rack, place.box].join('\n'),
  );
  const folders = Map.groupBy(
    filed.filter(({ place }) => place.folder),
    ({ place }) => [place.room, place.rack, place.box, place.folder].join('\n'),
  );
  return [
    ...inOrder(boxes).map((group) => labelOf('boks', group, office)),
    ...inOrder(folders).map((group) => labelOf('folder', group, office)),
  ];
}

const shelfOrder = new Intl.Collator('id', { numeric: true });

/** As the boxes stand on the shelf: 9 before 10. */
function inOrder(groups: ReadonlyMap<string, readonly Filed[]>): readonly (readonly Filed[])[] {
  return [...groups].sort(([left], [right]) => shelfOrder.compare(left, right)).map(([, group]) => group);
}

function labelOf(kind: ArchiveLabel['kind'], group: readonly Filed[], office: OfficeOnPaper): ArchiveLabel {
  const [first] = group;
  const place = first?.place ?? { room: '', rack: '', box: '', folder: '' };
  const { zone } = office.sections.hours;
  const years = [...new Set(group.map(({ opinion }) => printStampAt(opinion.receivedAt, zone).date.slice(0, 4)))].sort();
  const above = [
    { part: 'Ruang', name: place.room },
    { part: 'Rak', name: place.rack },
    ...(kind === 'folder' ? [{ part: 'Boks', name: place.box }] : []),
  ];
  return {
    kind,
    number: withoutPart(kind === 'boks' ? place.box : place.folder, kind),
    classification: office.sections.profile.archiveCode,
    content: contentOf(group, office),
    years: years.length > 1 ? `${years[0]} s.d. ${years.at(-1)}` : (years[0] ?? ''),
    location: above.filter(({ name }) => name !== '').map(({ part, name }) => ({ part, name: withoutPart(name, part) })),
  };
}

/** People write `Boks 14` and `14`; the label prints the word itself. */
function withoutPart(name: string, part: string): string {
  return name.replace(new RegExp(`^${part}\\s+`, 'i'), '') || name;
}

/** Numbers and topic, never title or text: a label is read by everybody who passes. */
function contentOf(group: readonly Filed[], office: OfficeOnPaper): string {
  const numbers = group.map(({ opinion }) => opinion.number).sort();
  const [first, ...others] = numbers;
  if (others.length === 0 && group[0]) {
    const topic = fieldOf(group[0].opinion, 'topic') ? ` ${topicLabel(group[0].opinion, office.sections.topics)}` : '';
    return `${first ?? ''}${topic}`;
  }
  return `Opini publik ${first} sampai dengan ${others.at(-1)} (${numbers.length} berkas)`;
}
