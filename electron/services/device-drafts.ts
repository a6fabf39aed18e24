import { isAdmitted, revokedAt } from '#shared/domain/device/device.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Draft } from '#shared/operations/operation.ts';
import { sealFor } from '../sync/keys/device-keys.ts';
import { currentEpoch, type Keyring } from '../sync/keys/keyring.ts';
import { bytesToBase64url } from '../sync/keys/text-bytes.ts';
import type { KeyringState } from './keyring-store.ts';
import type { Membership } from './membership.ts';
import type { OfficeDesk } from './office-desk.ts';
import { epochPurpose, epochText, reporterPurpose } from './sync-host.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

export function deviceDraft(writer: string, kind: string, payload: Json, seen: readonly string[]): Draft {
  return { aggregate: { type: 'device', id: writer }, kind, version: 1, payload, seen };
}

/** Whose boxes are filled, and over which heads. */
export interface Recipient {
  readonly writer: string;
  readonly box: Uint8Array;
  readonly seen: readonly string[];
}

/** Office keys that the passphrase file in the newcomer's hands may not hold yet; every file holds the first. */
export function epochGrants({ writer, box, seen }: Recipient, { keyring, pepper }: KeyringState): readonly Draft[] {
  return keyring.epochs.slice(1).map((epoch) => {
    const isCurrent = epoch === currentEpoch(keyring);
    const text = epochText(epoch, { withIdentities: false, pepper: isCurrent ? pepper : null });
    const sealed = base64(sealFor(box, text, epochPurpose(epoch.epoch)));
    return deviceDraft(writer, 'device.epoch-granted', { epoch: epoch.epoch, box: sealed }, seen);
  });
}

/** Boxes with the keys to identities for a PC: of every epoch, so that it reads what was recorded before it came. */
export function reporterGrants({ writer, box, seen }: Recipient, keyring: Keyring): readonly Draft[] {
  return keyring.epochs.flatMap(({ epoch, reporterPrivate }) => {
    if (!reporterPrivate) return [];
    const sealed = base64(sealFor(box, reporterPrivate, reporterPurpose(epoch)));
    return [deviceDraft(writer, 'device.reporter-granted', { epoch, box: sealed }, seen)];
  });
}

/**
 * What this PC has to say of itself where no operation of the office says it yet: the founder that was interrupted, and a PC that goes on with the
 * work of an older name of its own, which keeps the keys to identities that it held. Empty where there is nothing to say, or nobody would believe it.
 */
export function ownAdmission(desk: OfficeDesk, membership: Membership): readonly Draft[] {
  const keys = desk.keys();
  if (!keys) return [];
  const { device, keyring } = keys;
  const sign = bytesToBase64url(device.sign.publicKey);
  const devices = new Map(desk.directory.devices().map((one) => [one.id, one]));
  const known = devices.get(device.writer);
  if (known && (known.device.keys || revokedAt(known.device) !== null)) return [];
  const seen = known?.heads ?? [];
  const card = { label: membership.label, sign, box: bytesToBase64url(device.box.publicKey) };
  if (sign === keyring.founder) return [deviceDraft(device.writer, 'device.admitted', card, seen)];
  const older = membership.continues && devices.get(membership.continues.writer)?.device;
  if (!membership.continues || !older || !isAdmitted(older)) return [];
  const continues = { writer: membership.continues.writer, signature: bytesToBase64url(membership.continues.signature) };
  return [
    deviceDraft(device.writer, 'device.admitted', { ...card, continues }, seen),
    ...reporterGrants({ writer: device.writer, box: device.box.publicKey, seen }, keyring),
  ];
}
