import { type StatusMeaning, valueKey } from './column-mapping.ts';

export interface StatusReading {
  readonly meaning: StatusMeaning;
  /** False: the word is new to us and counts as open work, so that nothing is filed away by mistake. */
  readonly known: boolean;
}

const finishedWords =
  /\b(?:selesai|tuntas|ditutup|tutup|closed?|completed?|done|finished|resolved|solved|rampung|beres|terselesaikan|diselesaikan)\b/;
const openWords =
  /\b(?:belum|tidak|proses|diproses|baru|new|open|pending|tunda|ditunda|menunggu|verifikasi|terverifikasi|terdisposisi|disposisi|ditindaklanjuti|tindak lanjut|ditanggapi|diteruskan|progress|ongoing|dikerjakan|koordinasi|masuk|diterima|reopened?|dibuka)\b/;

/** Reads a status word; 'belum selesai' is open although it holds 'selesai'. `chosen` holds what a person matched by hand, by `valueKey`. */
export function readStatus(value: string, chosen: ReadonlyMap<string, StatusMeaning>): StatusReading {
  const byHand = chosen.get(valueKey(value));
  if (byHand !== undefined) return { meaning: byHand, known: true };
  const words = value.toLowerCase();
  if (/\b(?:belum|tidak|not|dalam proses|sedang)\b/.test(words)) return { meaning: 'baru', known: true };
  if (finishedWords.test(words)) return { meaning: 'selesai', known: true };
  return { meaning: 'baru', known: openWords.test(words) };
}
