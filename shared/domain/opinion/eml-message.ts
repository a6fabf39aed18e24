import { dateAt, datePartsOf, timeAt, weekdayOf } from '../../kernel/calendar-date.ts';
import type { EpochMs } from '../../kernel/ports.ts';

export interface EmlAttachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface EmlDraft {
  /** One or more addresses, divided by comma, semicolon or blank. */
  readonly to: string;
  /** The office's own address; empty leaves the sender to the e-mail program. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly at: EpochMs;
  readonly attachments: readonly EmlAttachment[];
  /** Text that stands nowhere in the message, for instance a new id. */
  readonly boundary: string;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * A message that an e-mail program opens as a draft (RFC 5322 with MIME; `X-Unsent: 1` makes Outlook open it for sending). ASCII alone, lines
 * end in CRLF and stay under 76 characters; line breaks in a header value become blanks, so that no header can be smuggled in.
 */
export function emlMessage(draft: EmlDraft): string {
  const outer = `pantau-${draft.boundary}`;
  const head = [
    'X-Unsent: 1',
    `Date: ${dateHeader(draft.at)}`,
    ...(addressesIn(draft.from)[0] ? [`From: ${addressesIn(draft.from)[0]}`] : []),
    `To: ${addressesIn(draft.to).join(',\r\n ')}`,
    `Subject: ${encodedWords(draft.subject)}`,
    'MIME-Version: 1.0',
  ];
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(utf8(draft.text.replace(/\r?\n/g, '\r\n'))),
  ];
  if (draft.attachments.length === 0) return `${[...head, ...body].join('\r\n')}\r\n`;
  const parts = draft.attachments.map(({ name, mime, bytes }) => [
    `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime : 'application/octet-stream'}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n filename="${plainName(name)}";\r\n filename*=UTF-8''${extendedValue(name)}`,
    '',
    base64Lines(bytes),
  ]);
  const lines = [...head, `Content-Type: multipart/mixed; boundary="${outer}"`, ''];
  for (const part of [body, ...parts]) lines.push(`--${outer}`, ...part);
  return `${[...lines, `--${outer}--`].join('\r\n')}\r\n`;
}

/** The e-mail addresses in a text that a person typed; anything else in it is passed over. */
export function addressesIn(text: string): readonly string[] {
  return text.split(/[\s,;<>()]+/).filter((word) => /^[!-~]+@[!-~]+\.[!-~]+$/.test(word));
}

function dateHeader(at: EpochMs): string {
  const date = dateAt(at, 'WIB');
  const { year, month, day } = datePartsOf(date);
  const minutes = timeAt(at, 'WIB');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${weekdays[weekdayOf(date)]}, ${day} ${months[month - 1]} ${year} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00 +0700`;
}

/** RFC 2047: words of at most 64 characters, so that the line with "Subject: " stays under 76, and no letter cut in two. */
function encodedWords(text: string): string {
  const flat = text.replace(/[\r\n]+/g, ' ').trim();
  if (/^[ -~]{0,60}$/.test(flat) && !flat.includes('=?')) return flat;
  const words: string[] = [];
  let bytes: number[] = [];
  for (const letter of flat) {
    const next = utf8(letter);
    if (bytes.length + next.length > 39) {
      words.push(base64(bytes));
      bytes = [];
    }
    bytes.push(...next);
  }
  words.push(base64(bytes));
  return words.map((word) => `=?UTF-8?B?${word}?=`).join('\r\n ');
}

function plainName(name: string): string {
  return name.replace(/[^ -~]|["\\]/g, '_').slice(0, 55);
}

function extendedValue(name: string): string {
  return utf8(name)
    .map((byte) =>
      /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  }
  return bytes;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: ArrayLike<number>): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    groups.push(
      digits.charAt(bits >> 18) +
        digits.charAt((bits >> 12) & 63) +
        (b === undefined ? '=' : digits.charAt((bits >> 6) & 63)) +
        (c === undefined ? '=' : digits.charAt(bits & 63)),
    );
  }
  return groups.join('');
}

function base64Lines(bytes: ArrayLike<number>): string {
  return (
    base64(bytes)
      .match(/.{1,76}/g)
      ?.join('\r\n') ?? ''
  );
}
