/** Words above the work on a berkas: what stands in its way, and what is the matter with its number. */
export const noticeText = {
  newerTitle: 'Berkas hanya dapat dibaca.',
  reviewTitle: 'Perlu tinjauan.',
  reviewText: 'Di satu PC penerimaan berkas ini dibatalkan, di PC lain berkas dikerjakan. Tidak ada yang hilang.',
  reviewWait: (labels: string) => `${labels} memutuskan apakah berkas tetap dikerjakan.`,
  withdrawnBy: (name: string, when: string, pc: string) => `Dibatalkan ${[name, when, pc].filter(Boolean).join(', ')}`,
  workedBy: (name: string, when: string, pc: string) => `Dikerjakan ${[name, when, pc].filter(Boolean).join(', ')}`,
  keep: 'Tetap dikerjakan',
  keepText: 'Berkas tetap di papan dengan semua isian dan perbuatan yang sudah tercatat.',
  keepReason: 'Alasan',
  withdraw: 'Batalkan penerimaan',
  clashTitle: (number: string) => `Nomor ${number} bertabrakan.`,
  clashFlagged: (other: string) => `Berkas lain (${other}) lebih dahulu memakai nomor ini. Berkas ini perlu nomor baru.`,
  clashKept: (other: string) => `Berkas lain (${other}) memakai nomor yang sama. Berkas ini tetap memakainya.`,
  openOther: 'Buka berkas itu',
  newNumber: 'Beri nomor baru',
  temporaryTitle: 'Nomor sementara.',
  temporaryText: 'Nomor tetap menyusul setelah PC yang mencatatnya mendapat jatah nomor.',
  finalNumber: 'Beri nomor tetap',
  numbered: (number: string) => `Nomor berkas sekarang ${number}.`,
  formerly: (numbers: string) => `dahulu ${numbers}`,
} as const;

/** Words of the timeline. */
export const numberEvents = {
  numbered: (number: string) => `memberi nomor ${number}`,
  kept: 'memutuskan berkas tetap dikerjakan',
  unread: 'menulis sesuatu dengan Pantau yang lebih baru',
} as const;
