import { describe, expect, it } from 'vitest';
import { addressesIn, type EmlDraft, emlMessage } from '#shared/domain/opinion/eml-message.ts';

const draft: EmlDraft = {
  to: 'admin@dputr.tirtaraharja.go.id',
  from: 'diskominfo@tirtaraharja.go.id',
  subject: 'Opini masyarakat OP-2026-1968: Jalan Cempaka berlubang',
  text: 'Yth. Admin DPUTR,\nmohon tanggapan “segera”.',
  at: Date.UTC(2026, 10, 19, 3, 42),
  attachments: [],
  boundary: 'k3n7',
};

function headerOf(message: string, name: string): string {
  const head = message.split('\r\n\r\n')[0] ?? '';
  const unfolded = head.replace(/\r\n[ \t]/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'm').exec(unfolded)?.[1] ?? '';
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}

describe('an e-mail draft', () => {
  it('opens as an unsent draft with receiver, sender, subject and date', () => {
    const message = emlMessage(draft);
    expect(headerOf(message, 'X-Unsent')).toBe('1');
    expect(headerOf(message, 'To')).toBe('admin@dputr.tirtaraharja.go.id');
    expect(headerOf(message, 'From')).toBe('diskominfo@tirtaraharja.go.id');
    expect(headerOf(message, 'Subject')).toBe('Opini masyarakat OP-2026-1968: Jalan Cempaka berlubang');
    expect(headerOf(message, 'Date')).toBe('Thu, 19 Nov 2026 10:42:00 +0700');
  });

  it('carries the text unharmed, its lines ended as mail wants them', () => {
    const [, body = ''] = emlMessage(draft).split('\r\n\r\n');
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe(draft.text.replaceAll('\n', '\r\n'));
  });

  it('consists of ASCII lines that end in CRLF and stay under 79 characters', () => {
    const long = { ...draft, subject: 'Jembatan “Cikuning” rapuh; warga takut melintas '.repeat(4), text: 'é'.repeat(3_000) };
    const message = emlMessage({
      ...long,
      attachments: [{ name: 'Surat “415”.pdf', mime: 'application/pdf', bytes: new Uint8Array(999) }],
    });
    expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const tooLong = message.split('\r\n').filter((line) => line.length > 78 && !line.startsWith(' filename*='));
    expect(tooLong).toEqual([]);
  });

  it('encodes a subject with other letters so that mail programs read it', () => {
    const subject = `Keluhan “lampu” di Désa ${'panjang '.repeat(12)}😀 akhir`;
    expect(decodeWords(headerOf(emlMessage({ ...draft, subject }), 'Subject'))).toBe(subject);
  });

  it('lets no line break in the subject or the address become a header of its own', () => {
    const message = emlMessage({ ...draft, subject: 'Halo\r\nBcc: lain@contoh.id', to: 'a@b.id\r\nBcc: c@d.id' });
    const names = (message.split('\r\n\r\n')[0] ?? '').split('\r\n').filter((line) => !line.startsWith(' '));
    expect(names.some((line) => line.startsWith('Bcc'))).toBe(false);
  });

  it('attaches files byte for byte under their names', () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, at) => at);
    const message = emlMessage({ ...draft, attachments: [{ name: 'Surat ké DPUTR.pdf', mime: 'application/pdf', bytes }] });
    expect(message).toContain('multipart/mixed; boundary="pantau-k3n7"');
    expect(message.trimEnd().endsWith('--pantau-k3n7--')).toBe(true);
    const part = message.split('--pantau-k3n7')[2] ?? '';
    expect(part).toContain('Content-Type: application/pdf');
    expect(part).toContain("filename*=UTF-8''Surat%20k%C3%A9%20DPUTR.pdf");
    const content = part.split('\r\n\r\n')[1] ?? '';
    expect([...Buffer.from(content, 'base64')]).toEqual([...bytes]);
  });

  it('leaves the sender to the mail program when the office has no address', () => {
    expect(headerOf(emlMessage({ ...draft, from: '' }), 'From')).toBe('');
  });

  it('finds addresses among other words', () => {
    expect(addressesIn('Admin <a@b.go.id>; telp 0231-123, c@d.id')).toEqual(['a@b.go.id', 'c@d.id']);
    expect(addressesIn('belum ada')).toEqual([]);
  });
});
