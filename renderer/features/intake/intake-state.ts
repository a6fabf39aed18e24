import type { Attachment } from '#shared/domain/attachment.ts';
import type { Openness } from '#shared/domain/opinion/operations.ts';

/** The form of one receipt; kept as a draft. Identity is a draft of its own. */
export interface IntakeForm {
  readonly link: string;
  readonly text: string;
  readonly channel: string;
  readonly topic: string;
  readonly uploadedAt: string;
  readonly location: string;
  readonly proposedOpd: string;
  readonly origin: string;
  readonly openness: Openness;
  readonly evidence: readonly Attachment[];
}

export interface IdentityForm {
  readonly account: string;
  readonly contact: string;
}

export const emptyForm: IntakeForm = {
  link: '',
  text: '',
  channel: '',
  topic: '',
  uploadedAt: '',
  location: '',
  proposedOpd: '',
  origin: '',
  openness: 'rahasia',
  evidence: [],
};

export const emptyIdentity: IdentityForm = { account: '', contact: '' };

/** Hosts by which a link tells its channel. */
const hosts: readonly (readonly [pattern: RegExp, channel: string])[] = [
  [/(^|\.)instagram\.com$/, 'IG'],
  [/(^|\.)(facebook\.com|fb\.com|fb\.watch)$/, 'FB'],
  [/(^|\.)(x\.com|twitter\.com|t\.co)$/, 'X'],
  [/(^|\.)tiktok\.com$/, 'TT'],
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'YT'],
  [/(^|\.)(wa\.me|whatsapp\.com)$/, 'WA'],
  [/(^|\.)lapor\.go\.id$/, 'SP4N'],
  [/(^|\.)play\.google\.com$/, 'APP'],
  [/\.go\.id$/, 'WEB'],
];

const address = /^(https?:\/\/|www\.)\S+$/i;

/** The link as it is kept: with a scheme, without the marks that only track who shared it. Undefined when the text is no link. */
export function linkOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (!address.test(trimmed)) return undefined;
  try {
    const url = new URL(/^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed);
    for (const key of [...url.searchParams.keys()]) if (/^(utm_|fbclid|igsh|gclid|si$)/.test(key)) url.searchParams.delete(key);
    return url.href;
  } catch {
    return undefined;
  }
}

/** The channel that a link's host tells; undefined for hosts that tell none, such as news sites. */
export function channelOfLink(link: string): string | undefined {
  try {
    const { hostname } = new URL(link);
    return hosts.find(([pattern]) => pattern.test(hostname.toLowerCase()))?.[1];
  } catch {
    return undefined;
  }
}

/** What was pasted into the first field: a link, or a text, or both at once (as browsers and chat programs copy a post). */
export function splitPasted(pasted: string): { readonly link: string; readonly text: string } {
  const whole = linkOf(pasted);
  if (whole) return { link: whole, text: '' };
  const found = /https?:\/\/\S+/i.exec(pasted);
  const link = found && linkOf(found[0].replace(/[).,]+$/, ''));
  const text = (link && found ? pasted.replace(found[0], '') : pasted).trim();
  return { link: link ?? '', text };
}

/** The form after its first field changed: what came in at once is taken apart, single letters wait until the field is left. */
export function withSource(form: IntakeForm, source: string, channels: ReadonlySet<string>): Partial<IntakeForm> {
  const isTyped = source.length <= form.link.length + 1;
  return { link: source, ...(!isTyped && takenApart({ ...form, link: source, channel: '' }, channels)) };
}

/**
 * The first field's words in their places: the link there, everything else below the text that stands already. A link names the channel
 * where none was chosen. Only what changes is answered.
 */
export function takenApart(form: IntakeForm, channels: ReadonlySet<string>): Partial<IntakeForm> {
  const { link, text } = splitPasted(form.link);
  const channel = link && form.channel === '' ? channelOfLink(link) : undefined;
  return {
    ...(link !== form.link && { link }),
    ...(text !== '' && { text: [form.text, text].filter(Boolean).join('\n') }),
    ...(channel !== undefined && channels.has(channel) && { channel }),
  };
}

/** A contact typed into one field, as phone or as address. */
export function contactParts(contact: string): { readonly phone: string; readonly address: string } {
  const trimmed = contact.trim();
  return /^[+\d][\d\s().-]{4,}$/.test(trimmed) ? { phone: trimmed, address: '' } : { phone: '', address: trimmed };
}

export function isEmpty(form: IntakeForm): boolean {
  return form.text.trim() === '' && form.link.trim() === '' && form.evidence.length === 0;
}
