import readExcelFile from 'read-excel-file/node';

export interface RefusedRow {
  readonly row: number;
  readonly reason: string;
}

/** The rows that the app set aside, as the workbook says that it saved: row of the source, and why. */
export async function readRefused(path: string): Promise<readonly RefusedRow[]> {
  const sheets = await readExcelFile(path);
  const [head = [], ...rows] = sheets[0]?.data ?? [];
  const rowAt = head.indexOf('Baris di file asal');
  const reasonAt = head.indexOf('Mengapa belum masuk');
  if (rowAt < 0 || reasonAt < 0) throw new Error(`The workbook of refused rows has the columns ${head.join(', ')}`);
  return rows.map((cells) => ({ row: Number(cells[rowAt]), reason: String(cells[reasonAt] ?? '') }));
}
