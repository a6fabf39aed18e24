import { type Collision, collisionsOf, type SharedPart } from '../operations/collisions.ts';
import type { Operation } from '../operations/operation.ts';
import { type Register, shownValue } from '../operations/register.ts';
import { documentAggregate } from './document/paper-document.ts';
import { officeAggregate } from './office/office.ts';
import { opdAggregate } from './opd/opd.ts';
import { isWithdrawn, positionOf } from './opinion/opinion.ts';
import { opinionAggregate } from './opinion/reduce.ts';
import { personAggregate } from './person/person.ts';

/** Registers by name, as parts of which the first version counts. */
function parts(registers: Readonly<Record<string, Register<unknown> | undefined>>): readonly SharedPart[] {
  return Object.entries(registers).map(([subject, register]) => ({ subject, register, shown: shownValue(register) }));
}

/**
 * The collisions in the history of an aggregate of this type, oldest first. Passwords are left out: two new ones are no question that a
 * reader could decide.
 */
export function collisionsIn(type: string, operations: readonly Operation[]): readonly Collision[] {
  switch (type) {
    case 'opinion':
      return collisionsOf(
        opinionAggregate,
        (opinion) => [
          ...parts(opinion.fields),
          { subject: 'position', register: opinion.position, shown: positionOf(opinion) },
          ...parts({ forwardedTo: opinion.forwardedTo }),
          { subject: 'presence', register: opinion.presence, shown: isWithdrawn(opinion) ? 'withdrawn' : 'here' },
        ],
        operations,
      );
    case 'document':
      return collisionsOf(documentAggregate, ({ content }) => parts({ content }), operations);
    case 'person':
      return collisionsOf(personAggregate, ({ description, posts }) => parts({ description, posts }), operations);
    case 'opd':
      return collisionsOf(opdAggregate, ({ description }) => parts({ description }), operations);
    case 'office':
      return collisionsOf(officeAggregate, ({ sections }) => parts(sections), operations);
    default:
      return [];
  }
}
