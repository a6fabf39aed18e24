export const appText = {
  brokenTitle: 'Layar ini tidak dapat ditampilkan',
  brokenText: 'Pekerjaan yang sudah tersimpan aman. Muat ulang layar; bila berulang, hubungi petugas TI.',
  reload: 'Muat ulang',
  opening: 'Membuka data kantor',
  rebuilding: (done: string, total: string) => `Menyusun ulang tampilan dari jurnal: ${done} dari ${total} catatan`,
  notOpened: 'Pantau tidak dapat membaca datanya. Tutup lalu buka lagi; bila berulang, hubungi petugas TI.',
  sampleName: 'Contoh',
  sampleBand: 'CONTOH: data latihan, bukan berkas kantor. Tidak masuk jurnal maupun nomor kantor.',
  search: 'Cari berkas, surat, atau perintah',
  savedHere: 'Tersimpan di PC ini',
  saving: 'Menyimpan',
  notSaved: 'BELUM tersimpan',
  lock: 'Kunci layar',
  signOut: 'Keluar',
  recordOpinion: 'Terima opini',
  openSearch: 'Cari',
} as const;

/** Names of the screens, as rail, bar and palette say them. */
export const screenNames = {
  beranda: 'Beranda',
  papan: 'Papan SOP',
  terima: 'Terima opini',
  daftar: 'Daftar',
  opd: 'OPD',
  arsip: 'Arsip',
  pengaturan: 'Pengaturan',
} as const;
