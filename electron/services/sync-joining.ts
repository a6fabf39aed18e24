import { temporaryBook } from '#shared/domain/numbers/temporary.ts';
import { sectionOf } from '#shared/domain/office/office.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { randomId, type WriterId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { diskProblem } from '../ports/disk.ts';
import { headerOf } from '../sync/engine.ts';
import { createDeviceKeys } from '../sync/keys/device-keys.ts';
import { createKeyring, currentEpoch } from '../sync/keys/keyring.ts';
import { createPepper } from '../sync/keys/passphrase.ts';
import { createRecoverySecret, parseRecoveryWords, recoveryWords } from '../sync/keys/recovery-words.ts';
import { selfTest } from '../sync/keys/self-test.ts';
import { bytesToBase64url } from '../sync/keys/text-bytes.ts';
import { deviceDraft } from './device-drafts.ts';
import { type JoinedProfile, makeJoinedProfile } from './joined-profile.ts';
import type { KeyringState } from './keyring-store.ts';
import { deviceWriter } from './office-desk.ts';
import { createOfficeLook } from './office-look.ts';
import { record, type SyncContext } from './sync-context.ts';
import type { SyncDesk } from './sync-desk-port.ts';
import { inviteOf } from './sync-devices.ts';
import { runInProcess } from './sync-link.ts';
import { folderProblem, readInvite, wrappedKeys } from './sync-membership.ts';

const note = `Folder ini milik aplikasi Pantau. Isinya terkunci dan diatur oleh aplikasi sendiri.
Jangan mengubah, memindahkan, mengganti nama, atau menghapus berkas di dalamnya.
Bila folder ini hilang, data kantor tetap ada di setiap PC; hubungi Admin Pantau.
`;

type JoiningCalls = 'chooseFolder' | 'create' | 'confirmRecovery' | 'look' | 'join' | 'unlock' | 'leave';

/** Becoming an office of several PCs: founding the folder, joining one, opening keys that the system lost. */
export function createJoiningCalls(context: SyncContext): Pick<SyncDesk, JoiningCalls> {
  const { fork, disk, random, clock } = context;
  const desk = () => context.keeper.desk();
  const today = () => dateAt(clock.now(), sectionOf(desk().directory.office().state, 'hours').zone);

  const { prove, look } = createOfficeLook(context);

  return {
    async chooseFolder() {
      const folder = await context.askFolder();
      if (folder === null) return fail({ code: 'cancelled' });
      const token = randomId(random);
      context.folders.set(token, folder);
      try {
        const { offices } = await runInProcess(fork, { bare: 'offices', shared: folder });
        return ok({ token, folder, offices: [...offices] });
      } catch (error) {
        return fail(folderProblem(error));
      }
    },

    async create({ token, label, passphrase }) {
      const shared = context.folders.get(token);
      if (shared === undefined) return fail({ code: 'not-found' });
      if (selfTest() !== null) return fail({ code: 'keys-unsupported' });
      if (desk().keys() || desk().sample || desk().journal.end === 0)
        return fail({ code: desk().keys() ? 'already-shared' : 'not-founded' });
      const device = createDeviceKeys(await deviceWriter(disk, context.keeper.officeFolder, random));
      const keyring = createKeyring(randomId(random), device.sign.publicKey);
      const pepper = createPepper();
      const secret = createRecoverySecret();
      const files = await wrappedKeys(keyring, { passphrase: { text: passphrase, pepper }, recovery: secret });
      const named = [files.passphrase, files.recovery].filter((file) => file !== undefined);
      const header = headerOf(keyring.officeId, device.writer, device.sign.publicKey);
      try {
        const made = await runInProcess(fork, {
          bare: 'create',
          shared,
          office: keyring.officeId,
          writer: device.writer,
          header,
          note,
          files: named,
        });
        if (!made.created) return fail({ code: 'folder-taken' });
      } catch (error) {
        return fail(folderProblem(error));
      }
      const state: KeyringState = { keyring, device, pepper };
      await context.reopen(async () => {
        await context.keeper.keyringStore.save(state, {
          ...(files.passphrase && { passphrase: files.passphrase[1] }),
          ...(files.recovery && { recovery: files.recovery[1] }),
        });
        await context.setMembership({
          officeId: keyring.officeId,
          folder: shared,
          label,
          continues: null,
          confirmedEpoch: 0,
          cloned: false,
        });
      });
      const done = await record(context, [
        deviceDraft(
          device.writer,
          'device.admitted',
          { label, sign: bytesToBase64url(device.sign.publicKey), box: bytesToBase64url(device.box.publicKey) },
          [],
        ),
      ]);
      if (!done.ok) return done;
      const words = recoveryWords(secret);
      context.sheet.words = words;
      return ok({ invite: inviteOf(state) ?? '', recoveryWords: [...words], whole: true });
    },

    async confirmRecovery({ words }) {
      const membership = context.membership();
      const keys = desk().keys();
      if (!membership || !keys) return fail({ code: 'no-shared-folder' });
      const asked = context.sheet.words;
      const right = asked !== null && words.every(({ place, word }) => asked[place] === word.trim().toLowerCase());
      if (!right) return fail({ code: 'wrong-words' });
      await context.setMembership({ ...membership, confirmedEpoch: currentEpoch(keys.keyring).epoch });
      return ok({});
    },

    async look({ token, proof }) {
      const found = await prove(token, proof);
      if (!found.ok) return found;
      try {
        const {
          numbers: _numbers,
          acts: _acts,
          ...seen
        } = await look(found.value.shared, found.value.office, found.value.proved);
        return ok(seen);
      } catch (error) {
        return fail(folderProblem(error));
      }
    },

    async join({ token, proof, label, own, people, opds }) {
      if (selfTest() !== null) return fail({ code: 'keys-unsupported' });
      if (desk().locked) return fail({ code: 'office-locked' });
      if (desk().sample) return fail({ code: 'not-founded' });
      if (desk().keys()) return fail({ code: 'already-shared' });
      if (own === 'none' && desk().journal.end > 0) return fail({ code: 'already-founded' });
      const found = await prove(token, proof);
      if (!found.ok) return found;
      const { shared, office, proved } = found.value;
      const seen = own === 'bring' ? await look(shared, office, proved).catch(() => null) : null;
      if (own === 'bring' && !seen) return fail({ code: 'folder-unreachable' });
      const device = createDeviceKeys(randomId(random) as WriterId);
      const names = new Map([
        [device.writer as string, label],
        ...(seen?.labels ?? []).map((one, at) => [`${at}`, one] as const),
      ]);
      const joined: JoinedProfile = {
        disk,
        clock,
        random,
        keys: { keyring: proved.keyring, device, pepper: proved.pepper },
        files: { [proved.by]: proved.file },
        membership: {
          officeId: office,
          folder: shared,
          label,
          continues: null,
          confirmedEpoch: currentEpoch(proved.keyring).epoch,
          cloned: false,
        },
        work: seen && {
          from: desk(),
          people,
          opds,
          acts: seen.acts,
          numbers: new Set(seen.numbers),
          year: Number(today().slice(0, 4)),
          book: temporaryBook(device.writer, names),
        },
      };
      try {
        await context.exchange((incoming) => makeJoinedProfile(incoming, joined));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        return fail({ code: diskProblem(error) });
      }
      context.host()?.refresh();
      return ok({});
    },

    async unlock(proof) {
      const membership = context.membership();
      const folderFiles = async (letter: 'f' | 'p'): Promise<readonly Uint8Array[]> => {
        if (!membership?.folder) return [];
        try {
          const { files } = await runInProcess(fork, { bare: 'keys', shared: membership.folder, office: membership.officeId });
          return files.filter(([key]) => key.startsWith(`kunci/${letter}-`)).map(([, bytes]) => bytes);
        } catch {
          // Without the folder the copy on this PC has to do.
          return [];
        }
      };
      const store = context.keeper.keyringStore;
      if (proof.by === 'recovery') {
        const words = parseRecoveryWords(proof.words.join(' '));
        if (!words.ok) return fail({ code: 'wrong-words' });
        const opened = await store.unlockByWords(words.value, await folderFiles('p'));
        if (!opened.ok) return fail({ code: 'wrong-words' });
        await context.reopen(async () => adoptUnlocked(opened.value));
        return ok({});
      }
      const invite = proof.invite === null ? null : readInvite(proof.invite);
      if (invite && !invite.ok) return invite;
      if (!invite) return fail({ code: 'invite-unreadable' });
      const opened = await store.unlock(proof.passphrase, invite.value.pepper, await folderFiles('f'));
      if (!opened.ok) return fail({ code: 'wrong-passphrase' });
      await context.reopen(async () => adoptUnlocked(opened.value));
      return ok({});
    },

    async leave() {
      const membership = context.membership();
      if (!membership) return fail({ code: 'no-shared-folder' });
      await context.reopen(async () => context.setMembership({ ...membership, folder: null }));
      return ok({});
    },
  };

  /** A backup holds no device keys: the PC goes on under a new name as a writer. */
  async function adoptUnlocked(unlocked: {
    readonly keyring: KeyringState['keyring'];
    readonly device: KeyringState['device'] | null;
    readonly pepper: Uint8Array | null;
  }): Promise<void> {
    if (unlocked.device) return;
    const device = createDeviceKeys(randomId(random) as WriterId);
    await context.keeper.keyringStore.save({ ...unlocked, device });
  }
}
