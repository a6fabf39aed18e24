/** What the message to an OPD is filled with. Never the reporter's identity, and never the link, which leads to it. */
export interface ForwardingFacts {
  readonly opd: string;
  readonly number: string;
  /** As in a letter: "22 November 2026". */
  readonly receivedOn: string;
  /** Empty where the berkas has none of its own: the text tells the matter. */
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** The message that goes with a forwarded opinion (wording of DOMAIN 2.4), ready to be copied or mailed. Empty facts leave no gap. */
export function forwardingMessage(facts: ForwardingFacts): string {
  const contact = [facts.contactName, facts.contactPhone].filter(Boolean).join(' ');
  return [
    `Yth. Admin ${facts.opd || 'Perangkat Daerah'},`,
    '',
    `terdapat opini masyarakat nomor ${facts.number} tanggal ${facts.receivedOn} mengenai ${facts.title || 'hal berikut'}.`,
    ...(facts.text.trim() && facts.text.trim() !== facts.title ? ['', `Isi opini: “${facts.text.trim()}”`] : []),
    '',
    `Mohon tanggapan paling lambat ${facts.dueOn}.${contact ? ` Narahubung: ${contact}.` : ''}`,
  ].join('\n');
}

/** Subject of the e-mail that carries it. */
export function forwardingSubject(facts: Pick<ForwardingFacts, 'number' | 'title'>): string {
  return `Opini masyarakat ${facts.number}: ${facts.title || 'mohon tanggapan'}`;
}
