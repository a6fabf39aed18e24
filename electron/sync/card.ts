import * as v from 'valibot';
import { deriveKey, open, seal } from './keys/aead.ts';
import { type DeviceKeys, sign, verify } from './keys/device-keys.ts';
import { currentEpoch, type Keyring } from './keys/keyring.ts';
import { base64urlToBytes, bytesToBase64url } from './keys/text-bytes.ts';

/** What a PC tells of itself: its public keys, its name, and whose work it goes on with after it was copied or restored. */
export interface Card {
  readonly writer: string;
  readonly sign: Uint8Array;
  readonly box: Uint8Array;
  readonly label: string;
  readonly at: number;
  readonly app: string;
  /** The older name as a writer, which signed the new one's key. */
  readonly continues: { readonly writer: string; readonly signature: Uint8Array } | null;
}

/**
 * File of a card: "PKRT" | epoch u32 | sealed JSON | Ed25519 signature by the card's own key. Sealed by the office key, so that a thief of the folder
 * learns no name of a PC.
 */
const magic = Buffer.from('PKRT');
const headLength = 8;
const signatureLength = 64;
export const maxCard = 16 * 1024;

const stored = v.strictObject({
  writer: v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/)),
  sign: v.string(),
  box: v.string(),
  label: v.pipe(v.string(), v.maxLength(60)),
  at: v.pipe(v.number(), v.safeInteger()),
  app: v.pipe(v.string(), v.maxLength(40)),
  continues: v.nullable(v.strictObject({ writer: v.string(), signature: v.string() })),
});

/** What the older PC signs when another goes on with its work. */
export function succession(writer: string, signKey: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`pantau/meneruskan/1 ${writer} `), signKey]);
}

export interface CardInput {
  readonly device: DeviceKeys;
  readonly keyring: Keyring;
  readonly label: string;
  readonly at: number;
  readonly app: string;
  readonly continues: Card['continues'];
}

export function sealCard({ device, keyring, label, at, app, continues }: CardInput): Buffer {
  const { epoch, office } = currentEpoch(keyring);
  const text: v.InferOutput<typeof stored> = {
    writer: device.writer,
    sign: bytesToBase64url(device.sign.publicKey),
    box: bytesToBase64url(device.box.publicKey),
    label,
    at,
    app,
    continues: continues && { writer: continues.writer, signature: bytesToBase64url(continues.signature) },
  };
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt32LE(epoch, 4);
  const key = deriveKey(office, Buffer.from(keyring.officeId), 'kartu');
  const signed = Buffer.concat([head, seal(key, Buffer.from(JSON.stringify(text)), head)]);
  return Buffer.concat([signed, sign(device, signed)]);
}

/** The card, when it opens with a key of the office and is signed by the key that it names; undefined otherwise. */
export function openCard(bytes: Buffer, keyring: Keyring): Card | undefined {
  if (bytes.length < headLength + signatureLength || !bytes.subarray(0, 4).equals(magic)) return undefined;
  const epoch = keyring.epochs.find((one) => one.epoch === bytes.readUInt32LE(4));
  if (!epoch) return undefined;
  const signed = bytes.subarray(0, bytes.length - signatureLength);
  try {
    const key = deriveKey(epoch.office, Buffer.from(keyring.officeId), 'kartu');
    const plain = open(key, signed.subarray(headLength), signed.subarray(0, headLength));
    const { writer, label, at, app, ...rest } = v.parse(stored, JSON.parse(plain.toString('utf8')));
    const signKey = base64urlToBytes(rest.sign, 32);
    const box = base64urlToBytes(rest.box, 32);
    if (!signKey || !box || !verify(signKey, signed, bytes.subarray(bytes.length - signatureLength))) return undefined;
    const signature = rest.continues && base64urlToBytes(rest.continues.signature, 64);
    const continues = rest.continues && signature ? { writer: rest.continues.writer, signature } : null;
    return { writer, sign: signKey, box, label, at, app, continues };
  } catch {
    return undefined;
  }
}
