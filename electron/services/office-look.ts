import { sectionOf } from '#shared/domain/office/office.ts';
import { describe, rolesOn } from '#shared/domain/person/person.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { serializeKeyring } from '../sync/keys/keyring.ts';
import { ownAggregates } from './bring-office.ts';
import { createDirectory } from './directory.ts';
import type { SyncContext } from './sync-context.ts';
import { runInProcess } from './sync-link.ts';
import { folderProblem, type ProvedOffice, proveOffice, readInvite } from './sync-membership.ts';

/** Opening a folder without joining it: what the keys of a person fit, and who and what is in that office. */
export function createOfficeLook(context: SyncContext) {
  const { fork, clock, folders } = context;

  async function prove(token: string, proof: Parameters<typeof proveOffice>[0]) {
    const shared = folders.get(token);
    if (shared === undefined) return fail({ code: 'not-found' } as const);
    try {
      const { offices } = await runInProcess(fork, { bare: 'offices', shared });
      const invited = proof.by === 'invite' ? readInvite(proof.invite) : null;
      if (invited && !invited.ok) return invited;
      const office = invited ? offices.find((id) => id === invited.value.officeId) : offices[0];
      if (office === undefined)
        return fail({ code: offices.length > 0 ? ('folder-foreign' as const) : ('folder-empty' as const) });
      const folder = await runInProcess(fork, { bare: 'keys', shared, office });
      const proved = await proveOffice(proof, folder);
      return proved.ok ? ok({ shared, office, proved: proved.value }) : proved;
    } catch (error) {
      return fail(folderProblem(error));
    }
  }

  async function look(shared: string, office: string, { keyring }: ProvedOffice) {
    const own = await ownAggregates(context.keeper.desk());
    const seen = await runInProcess(fork, { bare: 'look', shared, office, keyring: serializeKeyring(keyring), own });
    const directory = createDirectory({ readAt: async () => undefined, judges: null });
    for (const operation of seen.observed) directory.observe(operation, 0, { publisher: operation.writer, place: operation.seq });
    const day = dateAt(clock.now(), sectionOf(directory.office().state, 'hours').zone);
    const people = directory
      .people()
      .filter(({ person }) => person.active)
      .map(({ id, person }) => ({ id, name: describe(person).name, titles: rolesOn(person, day).map(({ title }) => title) }));
    return {
      officeName: sectionOf(directory.office().state, 'profile').agency,
      people,
      opdList: seen.opdList.filter(({ name }) => name !== '').map((opd) => ({ ...opd, aliases: [...opd.aliases] })),
      labels: [...seen.labels],
      operations: seen.operations,
      numbers: seen.numbers,
      acts: seen.acts,
    };
  }

  return { prove, look };
}
