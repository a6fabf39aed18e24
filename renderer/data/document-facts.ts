import type { CaseOnPaper } from '#shared/documents/case-on-paper.ts';
import type { OfficeOnPaper, OpdOnPaper, PersonOnPaper } from '#shared/documents/from-office.ts';
import type { PaperDocument } from '#shared/domain/document/paper-document.ts';
import { defaultSections } from '#shared/domain/office/defaults.ts';
import { officeAggregate, officeRef, sectionOf } from '#shared/domain/office/office.ts';
import type { SectionName, Sections } from '#shared/domain/office/operations.ts';
import { describeOpd, opdAggregate } from '#shared/domain/opd/opd.ts';
import { opinionAggregate } from '#shared/domain/opinion/reduce.ts';
import { describe, personAggregate, postsOf } from '#shared/domain/person/person.ts';
import { fold } from '#shared/operations/fold.ts';
import type { Operation } from '#shared/operations/operation.ts';
import { historyOf } from './database.ts';
import { readAttachment } from './document-files.ts';
import { casesByIds } from './queries.ts';
import { store } from './store.ts';
import { openViews } from './views.ts';

export interface DocumentFacts {
  readonly cases: readonly CaseOnPaper[];
  readonly office: OfficeOnPaper;
}

/**
 * What a document is made from. A document that waits for ink tells how things are now; a signed one tells how they were when it was
 * signed, also when texts, people or settings have changed since.
 */
export async function documentFacts(paper: PaperDocument): Promise<DocumentFacts> {
  const { caseIds, signed } = paper;
  const facts = signed ? await factsAt(caseIds, signed.at) : await factsNow(caseIds);
  const logo = await logoOf(facts.office.sections);
  return logo ? { ...facts, office: { ...facts.office, logo } } : facts;
}

/** The office as it is now, with its logo, for paper that is about no berkas. */
export async function officeOnPaper(): Promise<OfficeOnPaper> {
  const { sections, people, opdList, sample } = store.getState();
  const logo = await logoOf(sections);
  return { sections, people, opdList, sample, ...(logo && { logo }) };
}

async function logoOf({ profile }: Sections): Promise<Uint8Array | undefined> {
  if (profile.logo === null) return undefined;
  const read = await readAttachment(profile.logo);
  return read.ok ? read.value : undefined;
}

async function factsNow(caseIds: readonly string[]): Promise<DocumentFacts> {
  const { sections, people, opdList, sample } = store.getState();
  return { cases: await casesByIds(caseIds), office: { sections, people, opdList, sample } };
}

async function factsAt(caseIds: readonly string[], moment: number): Promise<DocumentFacts> {
  const { people, opdList, sample } = store.getState();
  const [office] = await operationsUntil(moment, officeRef.type, [officeRef.id]);
  const cases = await operationsUntil(moment, 'opinion', caseIds);
  const persons = await operationsUntil(
    moment,
    'person',
    people.map(({ id }) => id),
  );
  const agencies = await operationsUntil(
    moment,
    'opd',
    opdList.map(({ id }) => id),
  );
  return {
    cases: cases.map(({ id, operations }) => ({ id, opinion: fold(opinionAggregate, operations).state })),
    office: {
      sections: sectionsFrom(office?.operations ?? []),
      people: persons.map(({ id, operations }): PersonOnPaper => {
        const person = fold(personAggregate, operations).state;
        return { id, ...describe(person), posts: postsOf(person), active: person.active };
      }),
      opdList: agencies.map(({ id, operations }): OpdOnPaper => ({ id, ...describeOpd(fold(opdAggregate, operations).state) })),
      sample,
    },
  };
}

interface Past {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/** What had happened to these aggregates by then; those that did not exist yet are left out. */
async function operationsUntil(moment: number, type: string, ids: readonly string[]): Promise<readonly Past[]> {
  const rows = await openViews().histories.bulkGet(ids.map((id) => `${type}:${id}`));
  return rows.flatMap((row, index) => {
    const operations = row ? historyOf(row).operations.filter(({ at }) => at <= moment) : [];
    return operations.length > 0 ? [{ id: ids[index] ?? '', operations }] : [];
  });
}

function sectionsFrom(operations: readonly Operation[]): Sections {
  const office = fold(officeAggregate, operations).state;
  const names = Object.keys(defaultSections) as SectionName[];
  return Object.fromEntries(names.map((name) => [name, sectionOf(office, name)])) as unknown as Sections; // Every name, its own value.
}
