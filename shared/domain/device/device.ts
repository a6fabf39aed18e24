import { fail, ok } from '../../kernel/result.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { type Register, shownValue, writeRegister } from '../../operations/register.ts';
import { deviceOperations } from './operations.ts';

/** The public keys of a PC: one to check what it signed, one to seal keys for it. */
export interface DevicePublicKeys {
  readonly sign: string;
  readonly box: string;
}

/** Keys of an epoch that only one PC can open. */
export interface KeyGrant {
  readonly epoch: number;
  readonly box: string;
}

/** A PC of the office, under its writer id. A reinstalled or cloned PC is another device. */
export interface Device {
  readonly label: Register<string> | undefined;
  readonly keys: DevicePublicKeys | null;
  /** The older name with whose work it goes on. */
  readonly continues: string | null;
  readonly admitted: { readonly at: number; readonly personName: string } | null;
  /** Positions of its stream from which on nothing is applied. Never lifted: a PC that returns is admitted under a new writer. */
  readonly revoked: Register<number> | undefined;
  readonly revokedBy: { readonly at: number; readonly personName: string } | null;
  readonly epochs: readonly KeyGrant[];
  readonly grants: readonly KeyGrant[];
}

const initial: Device = {
  label: undefined,
  keys: null,
  continues: null,
  admitted: null,
  revoked: undefined,
  revokedBy: null,
  epochs: [],
  grants: [],
};

const reducers: Reducers<Device, typeof deviceOperations> = {
  'device.admitted': (device, { label, sign, box, continues }, context) => {
    // Two admins may accept the same card at once; another key under the same id is another PC that claims this name.
    if (device.keys && (device.keys.sign !== sign || device.keys.box !== box)) return fail('other-keys');
    return ok({
      ...device,
      label: writeRegister(device.label, label, context),
      keys: { sign, box },
      continues: continues?.writer ?? device.continues,
      admitted: device.admitted ?? { at: context.at, personName: context.actor.name },
    });
  },
  'device.revoked': (device, { upTo }, context) =>
    ok({
      ...device,
      revoked: writeRegister(device.revoked, upTo, context),
      revokedBy: device.revokedBy ?? { at: context.at, personName: context.actor.name },
    }),
  'device.described': (device, { label }, context) => ok({ ...device, label: writeRegister(device.label, label, context) }),
  'device.epoch-granted': (device, grant) => ok({ ...device, epochs: [...device.epochs, grant] }),
  'device.reporter-granted': (device, grant) => ok({ ...device, grants: [...device.grants, grant] }),
};

export const deviceAggregate = defineAggregate({ type: 'device', initial, operations: deviceOperations, reducers });

/** True when its operations are applied without end: accepted, and never taken off. */
export function isAdmitted(device: Device): boolean {
  return device.keys !== null && device.revoked === undefined;
}

/**
 * The position of its stream from which on nothing is applied; null while it is not revoked. Of revocations that did not know of each other
 * the lowest counts: what one admin distrusts is not let in by another.
 */
export function revokedAt(device: Device): number | null {
  return device.revoked ? Math.min(...device.revoked.versions.map(({ value }) => value)) : null;
}

/** The name that a person gave to the PC; empty while nobody did. */
export function labelOf(device: Device): string {
  return shownValue(device.label) ?? '';
}

/** True when some Admin gave this PC keys to identities; new keys of the office then include them. */
export function holdsReporterGrant(device: Device): boolean {
  return device.grants.length > 0;
}

/** Boxes with the reporters' private key of an epoch. More than one when two admins granted at once; each opens to a key of that epoch. */
export function reporterGrantsOf(device: Device, epoch: number): readonly string[] {
  return device.grants.filter((grant) => grant.epoch === epoch).map(({ box }) => box);
}
