import { describe, expect, it } from 'vitest';
import { forwardingMessage, forwardingSubject } from '#shared/domain/opinion/forwarding-message.ts';

const facts = {
  opd: 'Dinas Pekerjaan Umum dan Tata Ruang',
  number: 'OP-2026-1968',
  receivedOn: '10 November 2026',
  title: 'Jalan Cempaka berlubang',
  text: 'Jalan Cempaka depan SDN 4 berlubang. Mohon ditambal.',
  dueOn: '17 November 2026',
  contactName: 'Rina Wulandari',
  contactPhone: '0231-555123',
};

describe('the message to an OPD', () => {
  it('names the OPD, the number, the day, the matter, the due day and whom to ask', () => {
    const message = forwardingMessage(facts);
    expect(message).toContain('Yth. Admin Dinas Pekerjaan Umum dan Tata Ruang,');
    expect(message).toContain('nomor OP-2026-1968 tanggal 10 November 2026 mengenai Jalan Cempaka berlubang.');
    expect(message).toContain('Mohon tanggapan paling lambat 17 November 2026. Narahubung: Rina Wulandari 0231-555123.');
  });

  it('leaves no gap where a fact is missing', () => {
    const message = forwardingMessage({ ...facts, contactName: '', contactPhone: '', title: '', opd: '' });
    expect(message).toContain('Yth. Admin Perangkat Daerah,');
    expect(message).toContain('mengenai hal berikut.\n\nIsi opini: “Jalan Cempaka depan SDN 4');
    expect(message).not.toMatch(/Narahubung|mengenai \.|\{|undefined/);
  });

  it('does not repeat a text that is also the title', () => {
    expect(forwardingMessage({ ...facts, text: facts.title })).not.toContain('Isi opini');
  });

  it('carries number and matter in the subject', () => {
    expect(forwardingSubject(facts)).toBe('Opini masyarakat OP-2026-1968: Jalan Cempaka berlubang');
  });
});
