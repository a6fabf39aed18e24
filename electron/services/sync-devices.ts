import type { BridgeError } from '#shared/bridge/errors.ts';
import { type Device, holdsReporterGrant, isAdmitted } from '#shared/domain/device/device.ts';
import { officeRef } from '#shared/domain/office/office.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Draft } from '#shared/operations/operation.ts';
import type { Card } from '../sync/card.ts';
import { fingerprintOf, sealFor } from '../sync/keys/device-keys.ts';
import { formatInvite } from '../sync/keys/invite.ts';
import { createEpoch, currentEpoch, type Keyring, nextEpochNumber, serializeKeyring } from '../sync/keys/keyring.ts';
import { createPepper } from '../sync/keys/passphrase.ts';
import { createRecoverySecret, recoveryWords } from '../sync/keys/recovery-words.ts';
import { base64urlToBytes, bytesToBase64url } from '../sync/keys/text-bytes.ts';
import { deviceDraft, epochGrants, reporterGrants } from './device-drafts.ts';
import { withheldFrom } from './engine-host.ts';
import type { KeyringState } from './keyring-store.ts';
import { record, type SyncContext } from './sync-context.ts';
import type { SyncDesk } from './sync-desk-port.ts';
import { epochPurpose, epochText } from './sync-host.ts';
import { runInProcess } from './sync-link.ts';
import { folderProblem, wrappedKeys } from './sync-membership.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

export function inviteOf({ keyring, pepper }: KeyringState): string | null {
  const founder = base64urlToBytes(keyring.founder, 32);
  if (!founder || !pepper) return null;
  return formatInvite({ officeId: keyring.officeId, founderFingerprint: fingerprintOf(founder), pepper });
}

type DeviceCalls = 'admit' | 'grantReporter' | 'revoke' | 'setPassphrase' | 'invite' | 'rename' | 'renewRecovery';

/** PCs of the office: letting in, sending away, keys and names. */
export function createDeviceCalls(context: SyncContext): Pick<SyncDesk, DeviceCalls> {
  const desk = () => context.keeper.desk();

  function opened(): Result<KeyringState, BridgeError> {
    const keys = desk().keys();
    if (!keys || !context.host()) return fail({ code: 'no-shared-folder' });
    return withheldFrom(desk().directory, keys.device.writer) === null ? ok(keys) : fail({ code: 'pc-revoked' });
  }

  const known = (writer: string) =>
    desk()
      .directory.devices()
      .find(({ id }) => id === writer);

  /** How far the stream of a PC is applied here, also behind a gap; null while nobody can say. */
  function appliedOf(writer: string): number | null {
    const { references } = desk().journal;
    const end = references.reduce((last, { publisher, to }) => (publisher === writer ? Math.max(last, to) : last), 0);
    // That nothing of it came yet is known only to whoever has read the folder once.
    return end > 0 || context.host()?.link.state().report?.lastContact ? end : null;
  }

  /** Cards of PCs that are believed because they go on with another's work, before an operation names them. */
  function successorCards(leaving: ReadonlySet<string>): readonly Card[] {
    const { cards = [], trusted = [] } = context.host()?.link.state().report ?? {};
    return cards.filter(
      ({ writer, continues }) =>
        trusted.includes(writer) && !leaving.has(writer) && !leaving.has(continues?.writer ?? '') && !known(writer),
    );
  }

  /** Key files into the folder first: keys that only this PC holds must not become the office's. */
  async function putKeys(keyring: Keyring, secrets: Parameters<typeof wrappedKeys>[1]) {
    const membership = context.membership();
    const keys = desk().keys();
    if (!membership?.folder || !keys) return fail<BridgeError>({ code: 'no-shared-folder' });
    const wrapped = await wrappedKeys(keyring, secrets);
    const files = [wrapped.passphrase, wrapped.recovery].filter((file) => file !== undefined);
    try {
      await runInProcess(context.fork, {
        bare: 'put',
        shared: membership.folder,
        office: keyring.officeId,
        writer: keys.device.writer,
        files,
      });
    } catch (error) {
      return fail(folderProblem(error));
    }
    return ok({
      ...(wrapped.passphrase && { passphrase: wrapped.passphrase[1] }),
      ...(wrapped.recovery && { recovery: wrapped.recovery[1] }),
    });
  }

  /** A new key for everything from now on, sealed for every PC but those that these drafts take off. */
  async function openEpoch(
    keys: KeyringState,
    passphrase: string,
    revocations: readonly Draft[],
  ): Promise<Result<{ readonly invite: string; readonly recoveryWords: string[]; readonly whole: boolean }, BridgeError>> {
    const { keyring, device } = keys;
    const epoch = createEpoch(nextEpochNumber(keyring));
    const grown: Keyring = { ...keyring, epochs: [...keyring.epochs, epoch] };
    const pepper = createPepper();
    const secret = createRecoverySecret();
    const put = await putKeys(grown, { passphrase: { text: passphrase, pepper }, recovery: secret });
    if (!put.ok) return put;
    const leaving = new Set(revocations.map(({ aggregate }) => aggregate.id));
    const staying = desk()
      .directory.devices()
      .filter(({ id, device: other }) => !leaving.has(id) && isAdmitted(other));
    const others = staying.filter(({ id }) => id !== device.writer);
    // Whoever opens the epoch made its key to identities, and keeps it only where it held one before, or where nobody else would have it.
    const keepsIdentities =
      currentEpoch(keyring).reporterPrivate !== null || !others.some(({ device: other }) => mayReadIdentities(other, keyring));
    const boxes: Record<string, string> = {};
    const fill = (writer: string, box: Uint8Array, withIdentities: boolean) => {
      boxes[writer] = base64(sealFor(box, epochText(epoch, { withIdentities, pepper }), epochPurpose(epoch.epoch)));
    };
    for (const { writer, box } of successorCards(leaving)) fill(writer, box, false);
    for (const { id, device: other } of others) {
      const box = other.keys && base64urlToBytes(other.keys.box, 32);
      if (box) fill(id, box, mayReadIdentities(other, keyring));
    }
    fill(device.writer, device.box.publicKey, keepsIdentities);
    const payload = { epoch: epoch.epoch, boxes };
    const opening = {
      aggregate: officeRef,
      kind: 'office.epoch-opened',
      version: 1,
      payload,
      seen: desk().directory.office().heads,
    };
    const done = await record(context, [...revocations, opening]);
    if (!done.ok) return done;
    const held = keepsIdentities ? epoch : { ...epoch, reporterPrivate: null };
    const next = { ...keys, keyring: { ...keyring, epochs: [...keyring.epochs, held] }, pepper };
    await keep(next, put.value);
    context.host()?.link.turn();
    return ok({ invite: inviteOf(next) ?? '', recoveryWords: sheetOf(secret), whole: opensIdentities(keyring) });
  }

  /** The words of a new sheet, three of which are asked back. */
  function sheetOf(secret: Uint8Array): string[] {
    const words = recoveryWords(secret);
    context.sheet.words = words;
    return [...words];
  }

  async function keep(
    next: KeyringState,
    files: { readonly passphrase?: Uint8Array; readonly recovery?: Uint8Array },
  ): Promise<void> {
    await context.keeper.keyringStore.save(next, files);
    desk().setKeyring(next.keyring);
    desk().setPepper(next.pepper);
    context.host()?.link.setKeyring(serializeKeyring(next.keyring));
  }

  return {
    async admit({ writer, reporter }) {
      const keys = opened();
      if (!keys.ok) return keys;
      const card = context
        .host()
        ?.link.state()
        .report?.cards.find((one) => one.writer === writer);
      if (!card) return fail({ code: 'unknown-device' });
      const { keyring } = keys.value;
      if (reporter && !currentEpoch(keyring).reporterPrivate) return fail({ code: 'no-reporter-key' });
      const seen = known(writer)?.heads ?? [];
      const admitted = { label: card.label, sign: bytesToBase64url(card.sign), box: bytesToBase64url(card.box) };
      const done = await record(context, [
        deviceDraft(writer, 'device.admitted', admitted, seen),
        ...epochGrants({ writer, box: card.box, seen }, keys.value),
        ...(reporter ? reporterGrants({ writer, box: card.box, seen }, keyring) : []),
      ]);
      if (done.ok) context.host()?.link.turn();
      return done.ok ? ok({}) : done;
    },

    async grantReporter({ writer }) {
      const keys = opened();
      if (!keys.ok) return keys;
      const found = known(writer);
      const box = found?.device.keys && base64urlToBytes(found.device.keys.box, 32);
      if (!found || !box || !isAdmitted(found.device)) return fail({ code: 'unknown-device' });
      const drafts = reporterGrants({ writer, box, seen: found.heads }, keys.value.keyring);
      if (drafts.length === 0) return fail({ code: 'no-reporter-key' });
      const done = await record(context, drafts);
      return done.ok ? ok({}) : done;
    },

    async revoke({ writer, passphrase }) {
      const keys = opened();
      if (!keys.ok) return keys;
      if (writer === keys.value.device.writer) return fail({ code: 'not-allowed' });
      const upTo = appliedOf(writer);
      if (upTo === null) return fail({ code: 'unknown-device' });
      const successors = desk()
        .directory.devices()
        .filter(({ device }) => device.continues === writer && isAdmitted(device))
        .map(({ id }) => id);
      const revoked = deviceDraft(writer, 'device.revoked', { upTo, successors }, known(writer)?.heads ?? []);
      return openEpoch(keys.value, passphrase, [revoked]);
    },

    async setPassphrase({ passphrase }) {
      const keys = opened();
      if (!keys.ok) return keys;
      // Wrapping the same keys again would leave the old phrase open to everything that is still to come.
      return openEpoch(keys.value, passphrase, []);
    },

    async invite() {
      const keys = opened();
      if (!keys.ok) return keys;
      const invite = inviteOf(keys.value);
      return invite ? ok({ invite }) : fail({ code: 'no-reporter-key' });
    },

    async renewRecovery() {
      const keys = opened();
      if (!keys.ok) return keys;
      if (!opensIdentities(keys.value.keyring)) return fail({ code: 'no-reporter-key' });
      const secret = createRecoverySecret();
      const put = await putKeys(keys.value.keyring, { recovery: secret });
      if (!put.ok) return put;
      await keep(keys.value, put.value);
      return ok({ recoveryWords: sheetOf(secret) });
    },

    async rename({ label }) {
      const keys = opened();
      const membership = context.membership();
      if (!keys.ok) return keys;
      if (!membership) return fail({ code: 'no-shared-folder' });
      const { writer } = keys.value.device;
      const done = await record(context, [deviceDraft(writer, 'device.described', { label }, known(writer)?.heads ?? [])]);
      if (!done.ok) return done;
      await context.setMembership({ ...membership, label });
      context.host()?.refresh();
      return ok({});
    },
  };
}

/** Whether a sheet printed from here would open every identity. */
function opensIdentities({ epochs }: Keyring): boolean {
  return epochs.every(({ reporterPrivate }) => reporterPrivate !== null);
}

/** The founder's PC holds the keys to identities from the beginning, others since an Admin gave them. */
function mayReadIdentities(device: Device, { founder }: Keyring): boolean {
  return device.keys?.sign === founder || holdsReporterGrant(device);
}
