import { describe, expect, it } from 'vitest';
import { formatInvite, type Invite, parseInvite } from '../../../electron/sync/keys/invite.ts';
import { createRecoverySecret, parseRecoveryWords, recoveryWords } from '../../../electron/sync/keys/recovery-words.ts';

const invite: Invite = {
  officeId: 'tirtaraharja2345',
  founderFingerprint: '0123456789abcdef'.repeat(2),
  pepper: Uint8Array.from({ length: 16 }, (_, at) => at * 15),
};
const line = formatInvite(invite);

describe('an invite', () => {
  it('is one line that names its office', () => {
    expect(line).toMatch(/^PANTAU-UNDANGAN-1\.tirtaraharja2345\.[0-9a-f]{32}\.[a-z2-7]{32}$/);
  });

  it.each([
    ['as it was written', line],
    ['in capitals', line.toUpperCase()],
    ['broken over lines by a chat program', `${line.slice(0, 30)}\n  ${line.slice(30, 70)}\r\n${line.slice(70)}`],
    ['between other words', `Pak, ini undangannya:\n${line}\nTerima kasih`],
    ['in the wide letters of a phone keyboard', line.replace('PANTAU', 'ＰＡＮＴＡＵ')],
  ])('is read %s', (_, text) => {
    expect(parseInvite(text)).toEqual({ ok: true, value: invite });
  });

  it('tells every wrong letter', () => {
    for (let at = line.indexOf('.') + 1; at < line.length; at++) {
      const other = line[at] === 'a' ? 'b' : 'a';
      expect(parseInvite(`${line.slice(0, at)}${other}${line.slice(at + 1)}`)).toEqual({
        ok: false,
        error: { code: 'invite-damaged' },
      });
      expect(parseInvite(line.slice(0, at) + line.slice(at + 1))).toEqual({ ok: false, error: { code: 'invite-damaged' } });
    }
  });

  it('says what else was pasted', () => {
    expect(parseInvite('')).toEqual({ ok: false, error: { code: 'not-an-invite' } });
    expect(parseInvite('https://contoh.id/undangan')).toEqual({ ok: false, error: { code: 'not-an-invite' } });
    expect(parseInvite(line.replace('UNDANGAN-1', 'UNDANGAN-2'))).toEqual({ ok: false, error: { code: 'invite-newer' } });
  });
});

describe('the words of the recovery sheet', () => {
  const secret = createRecoverySecret();
  const words = recoveryWords(secret);

  it('are twelve that can be read aloud', () => {
    expect(words).toHaveLength(12);
    for (const word of words) expect(word).toMatch(/^[bdfghjklmnprstwy][aiou][bdfghjklmnprstwy][aiou][bdfghjklmnprstwy]$/);
    expect(recoveryWords(createRecoverySecret())).not.toEqual(words);
  });

  it.each([
    ['as printed', words.join(' ')],
    ['in capitals', words.join(' ').toUpperCase()],
    ['with dashes', words.join('-')],
    ['as a numbered list', words.map((word, at) => `${at + 1}. ${word}`).join('\n')],
    ['without a gap', words.join('')],
    ['with a gap in the wrong place', `${words.join('').slice(0, 13)} ${words.join('').slice(13)}`],
  ])('are read %s', (_, text) => {
    expect(parseRecoveryWords(text)).toEqual({ ok: true, value: secret });
  });

  it('tell which word cannot be one', () => {
    const wrong = words.with(6, 'xxxxx');
    expect(parseRecoveryWords(wrong.join(' '))).toEqual({ ok: false, error: { code: 'not-a-word', position: 7 } });
    expect(parseRecoveryWords(words.with(0, words[0]!.slice(1)).join(' '))).toEqual({
      ok: false,
      error: { code: 'not-a-word', position: 1 },
    });
  });

  it('tell that a word is missing', () => {
    expect(parseRecoveryWords(words.slice(1).join(' '))).toEqual({ ok: false, error: { code: 'wrong-word-count', found: 11 } });
    expect(parseRecoveryWords('')).toEqual({ ok: false, error: { code: 'wrong-word-count', found: 0 } });
  });

  it('tell a word that was written down wrongly, and two that changed places', () => {
    const printed = recoveryWords(Uint8Array.from({ length: 22 }, (_, at) => at * 11));
    const mismatch = { ok: false, error: { code: 'words-do-not-match' } };
    for (const [at, word] of printed.entries()) {
      const other = word.startsWith('b') ? `d${word.slice(1)}` : `b${word.slice(1)}`;
      expect(parseRecoveryWords(printed.with(at, other).join(' '))).toEqual(mismatch);
    }
    for (let at = 0; at + 1 < printed.length; at++) {
      expect(
        parseRecoveryWords(
          printed
            .with(at, printed[at + 1]!)
            .with(at + 1, printed[at]!)
            .join(' '),
        ),
      ).toEqual(mismatch);
    }
  });
});
