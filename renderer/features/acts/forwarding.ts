import type { OpdDescription } from '#shared/domain/opd/opd.ts';

/** Ways to an OPD, in the words that the lembar kendali prints: "diteruskan lewat e-mail". */
export const forwardingChannels = ['e-mail', 'media sosial', 'surat', 'langsung'] as const;
export type ForwardingChannel = (typeof forwardingChannels)[number];

/** The ways as choices in a list. */
export const wayOptions = forwardingChannels.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** What the register of OPD knows for this way; empty when nothing is known. */
export function addressOn(opd: OpdDescription, channel: ForwardingChannel): string {
  switch (channel) {
    case 'e-mail':
      return opd.email;
    case 'media sosial':
      return opd.accounts;
    case 'surat':
      return opd.head || opd.address;
    case 'langsung':
      return opd.contact || opd.head;
  }
}
