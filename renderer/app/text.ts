export const appText = {
  brokenTitle: 'Layar ini tidak dapat ditampilkan',
  brokenText: 'Pekerjaan yang sudah tersimpan aman. Muat ulang layar; bila berulang, hubungi petugas TI.',
  reload: 'Muat ulang',
  opening: 'Membuka data kantor',
  rebuilding: (done: string, total: string) => `Menyusun ulang tampilan dari jurnal: ${done} dari ${total} catatan`,
  refolding: 'Tampilan sedang disusun ulang',
  refoldingCount: 'Catatan jurnal',
  counted: (done: string, total: string) => `${done} dari ${total}`,
  refoldingText: 'Data kantor utuh dan isian di layar tetap ada. Lanjutkan setelah ini selesai.',
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
  synced: (time: string) => `Tersinkron ${time}`,
  neverSynced: 'Menghubungkan folder bersama',
  waiting: (count: string) => `${count} menunggu kirim`,
  offline: 'Luring: tersimpan di PC ini',
  attention: 'Perlu perhatian',
} as const;

/** What concerns the whole page while a folder is shared. */
export const syncBannerText = {
  details: 'Rincian',
  again: 'Coba lagi',
  pendingTitle: 'PC ini belum diterima di kantor.',
  pending: (code: string) => `Anda dapat bekerja; perubahan terlihat PC lain setelah Admin menerimanya. Kode PC: ${code}.`,
  revokedTitle: 'PC ini sudah dicabut dari kantor.',
  revoked: 'Perubahan baru di sini tidak lagi diterima PC lain. Hubungi Admin bila ini keliru.',
  offlineTitle: (time: string) => `Luring sejak ${time}.`,
  offline: (count: string) =>
    `Anda dapat terus bekerja. ${count} perubahan tersimpan di PC ini dan dikirim sendiri saat jaringan kembali.`,
  offlineNone: 'Anda dapat terus bekerja. Perubahan tersimpan di PC ini dan dikirim sendiri saat jaringan kembali.',
  clockTitle: 'Jam PC ini tampaknya salah.',
  clock: 'Betulkan jam di Windows; tidak ada pekerjaan yang terhalang.',
  arrivingTitle: 'Data kantor masih berdatangan.',
  arriving: (done: string, total: string) => `${done} dari ${total} perubahan sudah ada; daftar dan angka belum lengkap.`,
  problems: {
    empty: { title: 'Folder bersama kosong.', text: 'Data di PC ini utuh dan tidak ada yang dihapus. Periksa folder itu.' },
    foreign: {
      title: 'Folder bersama berisi kantor lain.',
      text: 'Data di PC ini utuh dan tidak ada yang diubah. Periksa sambungan foldernya.',
    },
    'rolled-back': {
      title: 'Isi folder bersama mundur ke keadaan lama.',
      text: 'Data di PC ini utuh. Buka Rincian lalu tekan Periksa.',
    },
    full: { title: 'Folder bersama penuh.', text: 'Pekerjaan tersimpan di PC ini. Minta petugas TI menambah ruang.' },
    'read-only': {
      title: 'Folder bersama tidak boleh ditulisi.',
      text: 'Pekerjaan tersimpan di PC ini. Minta petugas TI memberi izin tulis.',
    },
    'no-key': {
      title: 'Kunci kantor yang baru belum sampai di PC ini.',
      text: 'Pekerjaan tersimpan di PC ini. Bila tidak tiba hari ini, mintalah undangan baru kepada Admin.',
    },
  },
} as const;

/** Pages behind Sinkronisasi. */
export const syncPartNames = {
  hubungkan: 'Hubungkan ke folder bersama',
  gabung: 'Gabung ke kantor',
  lembar: 'Lembar pemulihan',
} as const;

/** Names of the screens, as rail, bar and palette say them. */
export const screenNames = {
  beranda: 'Beranda',
  papan: 'Papan SOP',
  terima: 'Terima opini',
  daftar: 'Daftar',
  opd: 'OPD',
  arsip: 'Arsip',
  sinkronisasi: 'Sinkronisasi',
  pengaturan: 'Pengaturan',
} as const;
