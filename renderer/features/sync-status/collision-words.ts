import { findStep, sopById } from '#shared/sop/catalogue.ts';
import type { KnownCollision } from '../../data/collisions.ts';
import type { Route } from '../../data/route.ts';
import type { RowWords } from '../../data/row-words.ts';
import { collisionText } from './text-pages.ts';

export interface CollisionNames {
  /** `OP-2151`, `Surat penerusan 398`, a person's or an OPD's name; empty where it is not known. */
  readonly thing: (aggregate: KnownCollision['aggregate']) => string;
  readonly sopOf: (caseId: string) => string;
  readonly pc: (writer: string) => string;
  readonly rows: RowWords;
}

export interface CollisionLine {
  readonly thing: string;
  readonly what: string;
  readonly shown: string;
  /** Why that counts: by rule, as the later one, or by whom it was chosen. */
  readonly reason: string;
  readonly isOpen: boolean;
  readonly route: Route;
}

/** One collision as a clerk reads it. */
export function collisionLine(collision: KnownCollision, names: CollisionNames): CollisionLine {
  const { aggregate, settled } = collision;
  const name = names.thing(aggregate);
  const fallback = collisionText.things[aggregate.type as keyof typeof collisionText.things] ?? '';
  return {
    thing: name || fallback,
    what: whatHappened(collision),
    shown: shownWords(collision, names),
    reason: settled ? collisionText.chosenBy(settled.personName) : openReason(collision, names),
    isOpen: settled === null,
    route: routeOf(aggregate),
  };
}

function whatHappened({ aggregate, subject, sides }: KnownCollision): string {
  if (aggregate.type === 'document') return collisionText.letter;
  if (aggregate.type === 'person') return collisionText.person;
  if (aggregate.type === 'opd') return collisionText.opd;
  if (aggregate.type === 'office') return collisionText.office;
  if (subject === 'position') return collisionText.moved;
  if (subject === 'presence') return collisionText.withdrawn;
  if (subject === 'forwardedTo') return collisionText.forwarded;
  return collisionText.filled(sides.length, collisionText.fields[subject] ?? subject);
}

function openReason({ subject, sides }: KnownCollision, { pc }: CollisionNames): string {
  const [first] = sides;
  if (subject === 'position' || subject === 'presence' || !first) return collisionText.byRule;
  return collisionText.latest(pc(first.writer) || first.personName);
}

function shownWords(collision: KnownCollision, names: CollisionNames): string {
  const { aggregate, subject, shown, settled, sides } = collision;
  if (aggregate.type !== 'opinion') {
    // The parts of these are too many for a cell; who wrote the version that counts tells them apart.
    const author = settled?.personName ?? sides[0]?.personName ?? '';
    return collisionText.versionOf(author);
  }
  if (subject === 'position') return positionWords(shown, names.sopOf(aggregate.id));
  if (subject === 'presence') return shown === 'withdrawn' ? collisionText.gone : collisionText.kept;
  return valueWords(subject, shown, names.rows) || collisionText.empty;
}

function positionWords(shown: unknown, sopId: string): string {
  const { step, end } = (shown ?? {}) as { readonly step?: string; readonly end?: string | null }; // Stored as the fold gave it.
  if (end) return collisionText.archived;
  const sop = sopById(sopId);
  return (sop && step && findStep(sop, step)?.long) || '';
}

function valueWords(subject: string, value: unknown, rows: RowWords): string {
  if (Array.isArray(value)) return value.map((id) => rows.opd(String(id))).join(', ');
  if (typeof value !== 'string') return '';
  switch (subject) {
    case 'proposedOpd':
    case 'forwardedTo':
      return rows.opd(value);
    case 'topic':
      return rows.topic(value);
    case 'channel':
      return rows.channel(value).label;
    default:
      return value;
  }
}

function routeOf({ type, id }: KnownCollision['aggregate']): Route {
  switch (type) {
    case 'document':
      return { screen: 'surat', documentId: id };
    case 'person':
      return { screen: 'pengaturan', section: 'pegawai' };
    case 'opd':
      return { screen: 'opd' };
    case 'office':
      return { screen: 'pengaturan', section: 'profil' };
    default:
      return { screen: 'berkas', id };
  }
}
