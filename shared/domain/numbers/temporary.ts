/** A number that a PC without a block gives by itself: `SEM-PC-KASI-3`. It is replaced once the PC has a block. */
const pattern = /^SEM-(.+)-(\d+)$/;
const longestLabel = 24;

/** What temporary numbers of this PC begin with. PCs of one name are told apart by the beginning of their writer id. */
export function temporaryBook(writer: string, labels: ReadonlyMap<string, string>): string {
  const own = plainLabel(labels.get(writer) ?? '');
  const isShared = own === '' || [...labels].some(([other, label]) => other !== writer && plainLabel(label) === own);
  const short = writer.slice(0, 4).toUpperCase();
  return `SEM-${own === '' ? short : isShared ? `${own}-${short}` : own}`;
}

function plainLabel(label: string): string {
  return label
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, longestLabel)
    .replace(/^-+|-+$/g, '');
}

export function temporaryNumber(book: string, serial: number): string {
  return `${book}-${serial}`;
}

export function isTemporary(number: string): boolean {
  return pattern.test(number);
}

/** The book and the running number inside a temporary number; undefined for any other. */
export function readTemporary(number: string): { readonly book: string; readonly serial: number } | undefined {
  const [, label, serial] = pattern.exec(number) ?? [];
  return label === undefined || serial === undefined ? undefined : { book: `SEM-${label}`, serial: Number(serial) };
}
