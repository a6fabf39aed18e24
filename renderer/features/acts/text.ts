import { assertNever } from '#shared/kernel/assert.ts';
import type { RoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind, SopStep } from '#shared/sop/sop.ts';

export const actsText = {
  notPossible: 'Belum bisa dikerjakan',
  someNotPossible: (count: number) => `${count} berkas belum bisa dikerjakan`,
  close: 'Tutup',
  openCase: 'Buka berkas',
  notFound: 'Berkas tidak ditemukan di PC ini. Buka kembali papan lalu pilih berkasnya.',
  oneByOne: 'Isian ini berbeda untuk setiap berkas. Buka berkasnya satu per satu.',
  undone: (what: string) => `Dibatalkan. ${what} kembali seperti semula.`,
  decided: 'diputuskan',
  notUndone: 'Tidak bisa dibatalkan',
  cases: (count: number) => `${count} berkas`,
  savedAt: (time: string) => `tersimpan otomatis ${time}`,
  confirmKeys: 'Ctrl Enter',

  reasonFree: 'Alasan lain',
  commonReasons: 'Alasan umum',

  printTitle: 'Lembar hasil pantauan belum dicetak.',
  printText: 'Cetak dahulu, atau tulis mengapa diserahkan tanpa cetakan.',
  printLink: 'Cetak lembar',
  printReason: 'Alasan tidak dicetak',

  opd: 'OPD yang diusulkan',
  pickOpd: 'Pilih OPD',
  answer: 'Tanggapan untuk warga',
  answerHint: 'Bahasa sederhana, tanpa nama warga. Paling banyak 150 kata untuk media sosial.',

  returnTo: 'Kembalikan ke',
  returnToActor: (reader: string) => `Kembalikan ke ${reader}`,
  backToStep: (step: string) => `Kembali ke langkah ${step}`,
  backReason: 'Alasan, tercatat di riwayat',
  returnReason: (reader: string) => `Alasan, dibaca ${reader}`,
  declineReason: 'Alasan tidak perlu ditanggapi',
  refuseReason: 'Alasan penolakan OPD',
  refuseFiles: 'Surat penolakan',
  reworkReason: (reader: string) => `Yang perlu diperbaiki, dibaca ${reader}`,

  leadOpd: 'OPD tujuan',
  supportingOpd: 'OPD pendukung',
  addSupporting: 'Tambah OPD pendukung',
  removeSupporting: (name: string) => `Hapus ${name}`,
  way: 'Jalur',
  address: { 'e-mail': 'Alamat e-mail', 'media sosial': 'Akun OPD', surat: 'Alamat surat', langsung: 'Penerima' },
  forwardedAt: 'Waktu diteruskan',
  message: 'Pesan untuk OPD',
  messageHint: 'Identitas warga tidak ikut. Salin untuk media sosial, atau buka sebagai e-mail.',
  copyMessage: 'Salin pesan',
  copied: 'Disalin',
  openMail: 'Buka draf e-mail (.eml)',
  makingMail: 'Menyiapkan',
  mailWithLetter: 'Surat yang sudah ditandatangani ikut terlampir.',
  mailWithPages: 'PDF surat ikut terlampir, belum bertanda tangan basah.',
  mailUnnumbered: 'Surat belum bernomor, jadi tidak ikut terlampir. Isi nomornya, lalu buka draf e-mail lagi.',
  letterNotRendered: 'Surat belum dapat disusun. Periksa logo di Pengaturan, Profil Instansi, lalu buka draf e-mail lagi.',

  rawAnswer: 'Tanggapan OPD, apa adanya',
  receivedOn: 'Diterima lewat',
  receivedBy: (way: string) => `Diterima lewat ${way}`,
  answerFiles: 'Lampiran tanggapan',

  sendChannel: 'Kanal',
  pickChannel: 'Pilih kanal',
  account: 'Akun yang dipakai',
  sentAt: 'Waktu kirim',
  answerLink: 'Tautan tanggapan',
  proof: 'Tangkapan layar bukti kirim',
  proofHint: 'Tautan atau tangkapan layar, salah satu cukup.',
  answerToSend: 'Tanggapan yang dikirim',
  copyAnswer: 'Salin tanggapan',

  softcopies: 'Softcopy: tanggapan dan bukti kirim',
  optionalSoftcopies: 'Softcopy',
  makeSoftcopy: 'Buat dari teks tanggapan',
  sentLine: (channel: string, account: string, day: string) => `Dikirim lewat ${channel}, ${account}, ${day}.`,
  place: 'Tempat hardcopy',
  room: 'Ruang',
  rack: 'Rak',
  box: 'Boks',
  folder: 'Folder',
  usedPlaces: 'Pakai tempat yang sudah ada',
  later: 'Hardcopy menyusul',
  laterHint: 'Berkas masuk daftar hardcopy menyusul di Arsip.',

  paperTitle: (kabid: string) => `Keputusan ${kabid} di atas kertas`,
  paperText: (kabid: string) => `Anda mencatat keputusan yang sudah ditandatangani ${kabid}. Nama Anda ikut tercatat.`,
  signer: 'Nama yang menandatangani',
  signedOn: 'Tanggal tanda tangan',
  signerMissing: 'Penanda tangan di kertas belum lengkap. Isi nama dan tanggal tanda tangannya.',
  signedAhead: 'Tanggal tanda tangan belum tiba. Isi tanggal yang tertulis di kertas.',
  timeMissing: 'Waktu belum diisi. Tulis tanggal dan jamnya.',
  timeAhead: 'Waktu itu belum tiba. Isi waktu yang sebenarnya.',

  rangkapReason: 'Alasan bertindak rangkap',
  rangkapText: 'Anda sudah bertindak dalam peran lain pada berkas ini. Alasannya tercatat di lembar kendali.',

  files: 'Lampiran',
  dropHere: 'Letakkan lampiran di sini, tempel dengan Ctrl V, atau',
  pickFiles: 'Pilih lampiran',
  keeping: 'Menyimpan lampiran',
  removeFile: (name: string) => `Lepas ${name}`,
  pasted: (at: number) => `tangkapan-layar-${at + 1}`,

  number: 'Berkas',
  decision: 'Keputusan',
  rowTarget: 'OPD tujuan',
  notPrinted: 'Belum dicetak',
  yes: 'Perlu',
  no: 'Tidak perlu',
  reason: 'Alasan',
  verdict: 'Keterangan',
  willRun: 'Siap',
  rowReason: (number: string) => `Alasan untuk ${number}`,
  rowDecision: (number: string) => `Keputusan untuk ${number}`,
  rowOpd: (number: string) => `OPD untuk ${number}`,
  rowAddress: (number: string) => `Alamat OPD untuk ${number}`,
  noRowReady: 'Tidak ada berkas yang dapat dikerjakan. Baca keterangan di setiap baris.',
  rowReasonMissing: (number: string) => `Alasan untuk ${number} belum ditulis. Pilih atau tulis satu alasan.`,
  recordMany: (count: number) => `Catat ${count} berkas`,
} as const;

/** Common reasons, offered as a start; the office writes its own beside them. */
export const commonReasons = {
  print: ['Pencetak rusak', 'Kertas atau tinta habis', 'Diserahkan lewat layar'],
  return: ['Data belum lengkap', 'Bukti belum ada', 'OPD kurang tepat', 'Perbaiki bahasa', 'Salah langkah'],
  decline: [
    'Bukan kewenangan pemerintah daerah',
    'Tidak memuat masalah atau permintaan',
    'Sudah pernah dijawab',
    'Tidak dapat diperiksa kebenarannya',
    'Iklan atau ujaran kebencian',
  ],
  refuse: ['Bukan kewenangan OPD itu', 'Sudah ditangani OPD lain', 'Isi opini kurang jelas'],
  rework: [
    'Istilah sulit dipahami warga',
    'Tanggal tindak lanjut belum ada',
    'Terlalu panjang',
    'Nada kurang sopan',
    'Memuat data pribadi',
  ],
  rangkap: ['Pejabat dinas luar', 'Pejabat cuti', 'Jabatan kosong'],
} as const;

/** What the toast says was done: "diserahkan ke Kasi". */
export function doneWords(
  act: ActKind,
  step: SopStep,
  target: { readonly short: string } | undefined,
  labels: RoleLabels,
): string {
  switch (act) {
    case 'hand-over':
      return handedOverWords(step, labels);
    case 'return':
      return target ? `dikembalikan ke langkah ${target.short}` : 'dikembalikan';
    case 'decline':
      return 'diputuskan tidak perlu ditanggapi';
    case 'approve':
      return 'diputuskan perlu ditanggapi';
    case 'forward':
      return 'diteruskan ke OPD';
    case 'refuse-by-opd':
      return 'ditolak OPD, kembali diteliti';
    case 'receive-answer':
      return 'sudah ditanggapi OPD';
    case 'ask-rework':
      return `dikembalikan ke ${labels.pemantau} untuk diperbaiki`;
    case 'pass-language':
      return 'layak dikirim ke warga';
    case 'send':
      return 'sudah dikirim ke warga';
    case 'archive':
      return 'diarsipkan';
    default:
      return assertNever(act);
  }
}

function handedOverWords(step: SopStep, labels: RoleLabels): string {
  switch (step.kind) {
    case 'intake':
      return 'siap dicetak';
    case 'study':
      return 'selesai diteliti';
    case 'submit':
      return `diajukan ke ${labels.kabid}`;
    case 'hand-to-pemantau':
      return `diserahkan ke ${labels.pemantau}`;
    default:
      return `diserahkan ke ${labels.kasi}`;
  }
}
