import { type Card, succession } from './card.ts';
import { verify } from './keys/device-keys.ts';
import { bytesToBase64url } from './keys/text-bytes.ts';

/** What the operations of the office say of a PC. */
export interface KnownDevice {
  readonly writer: string;
  /** Null for a PC that was never accepted by an operation. */
  readonly sign: Uint8Array | null;
  readonly revoked: boolean;
}

export interface Trust {
  /** The signing key of a publisher that the office accepted; undefined for everybody else. */
  signKey(publisher: string): Uint8Array | undefined;
  /** PCs with whose work another that is believed goes on: two may have published under such a name. */
  readonly continued: ReadonlySet<string>;
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

/**
 * Who is believed: the founder whose key the invite names, PCs that an Admin admitted, and a PC that goes on with the work of one of them and can prove it.
 * A revoked PC stays readable (how far it counts is the fold's question), but nobody may follow it.
 */
export function trustOf(founder: string, devices: readonly KnownDevice[], cards: readonly Card[]): Trust {
  const keys = new Map(devices.flatMap(({ writer, sign }) => (sign ? [[writer, sign] as const] : [])));
  const revoked = new Set(devices.filter((device) => device.revoked).map(({ writer }) => writer));
  for (const { writer, sign } of cards) if (!keys.has(writer) && bytesToBase64url(sign) === founder) keys.set(writer, sign);
  const isProved = ({ writer, sign, continues }: Card) => {
    const older = continues ? keys.get(continues.writer) : undefined;
    return continues !== null && older !== undefined && verify(older, succession(writer, sign), continues.signature);
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const card of cards) {
      const { writer, sign, continues } = card;
      if (keys.has(writer) || !continues || revoked.has(continues.writer) || !isProved(card)) continue;
      keys.set(writer, sign);
      grown = true;
    }
  }
  const believed = cards.filter(({ writer, sign }) => Buffer.from(keys.get(writer) ?? []).equals(sign));
  const continued = new Set(believed.filter(isProved).flatMap(({ continues }) => continues?.writer ?? []));
  return { signKey: (publisher) => keys.get(publisher), continued };
}

/** The newest card of each PC; of cards with different keys under one name the older stays, because a name is never handed on. */
export function newestCards(cards: readonly Card[]): readonly Card[] {
  const byWriter = new Map<string, Card>();
  for (const card of [...cards].sort((a, b) => a.at - b.at)) {
    const known = byWriter.get(card.writer);
    if (!known || same(known.sign, card.sign)) byWriter.set(card.writer, card);
  }
  return [...byWriter.values()];
}
