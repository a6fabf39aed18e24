export const backupText = {
  title: 'Cadangan',
  note: 'Salinan jurnal dan lampiran, dibuat sendiri tiap hari. Simpan di disk lain atau folder jaringan, bukan di PC ini saja.',
  folder: 'Folder cadangan',
  noFolder: 'belum dipilih',
  choose: 'Pilih folder',
  run: 'Cadangkan sekarang',
  running: 'Mencadangkan',
  done: (count: string) => `Cadangan dibuat: ${count} catatan.`,
  reading: 'Membaca daftar cadangan…',
  last: (when: string) => `Terakhir ${when}.`,
  never: 'Belum pernah dicadangkan.',
  problems: {
    'folder-missing': 'Cadangan terakhir belum dibuat: folder tidak ditemukan. Sambungkan disk atau pilih folder lain.',
    'disk-full': 'Cadangan terakhir belum dibuat: disk penuh. Kosongkan ruang atau pilih folder lain.',
    'disk-failed': 'Cadangan terakhir belum dibuat: disk tidak menjawab. Periksa sambungannya atau pilih folder lain.',
  },
  table: 'Salinan yang ada',
  at: 'Dibuat',
  operations: 'Catatan',
  size: 'Ukuran',
  copy: 'Nama folder',
  empty: 'Belum ada salinan',
  emptyNote: 'Salinan pertama dibuat satu menit setelah Pantau dibuka, atau sekarang dengan tombol di atas.',
  kept: 'Disimpan 7 salinan terbaru, 1 tiap minggu selama 4 minggu, dan 1 tiap bulan selama 12 bulan.',
  restoreTitle: 'Memulihkan',
  restoreSteps: [
    'Pasang Pantau di PC baru, lalu buka. Layar Mulai pertama tampil karena PC itu masih kosong.',
    'Pilih “Pulihkan dari cadangan”, lalu tunjuk folder salinan (nama seperti pada tabel di atas).',
    'Semua diperiksa sebelum disalin; salinan yang rusak tidak mengubah apa pun.',
    'Masuk seperti biasa. Bila PC lama masih ada, “Sidik keadaan data” di keduanya harus sama.',
  ],
} as const;

export const healthText = {
  title: 'Keadaan data',
  note: 'Jurnal adalah data yang sebenarnya; tampilan selalu dapat disusun ulang darinya.',
  hash: 'Sidik keadaan data',
  hashNote: 'Dua PC dengan data yang sama menunjukkan sidik yang sama.',
  hashing: 'Menghitung',
  computed: (hash: string) => `Sidik: ${hash}`,
  rebuild: 'Susun ulang tampilan',
  rebuildNote: 'Bila daftar atau angka tampak keliru. Tidak ada data yang berubah.',
  rebuilt: 'Tampilan sudah disusun ulang dari jurnal.',
  notRebuilt: 'Tampilan belum selesai disusun ulang. Tutup lalu buka Pantau; data di jurnal tetap utuh.',
  setAside: 'Bagian jurnal yang dipisahkan',
  setAsideCount: (count: number) =>
    `${count} bagian rusak dipisahkan sejak Pantau dibuka. Catatan lain tetap utuh; buat cadangan hari ini.`,
  setAsideNone: 'tidak ada',
  rejected: 'Catatan yang tidak diterapkan',
  rejectedNone: 'tidak ada',
  rejectedCount: (count: string) => `${count} catatan disimpan tetapi tidak diterapkan.`,
  rejectedTable: 'Catatan yang tidak diterapkan',
  rejectedKey: 'Milik',
  rejectedReason: 'Sebab (rincian teknis)',
  rejectedMore: (shown: number) => `Ditampilkan ${shown} yang pertama.`,
  kinds: {
    opinion: 'Berkas',
    document: 'Surat',
    person: 'Pegawai',
    opd: 'OPD',
    import: 'Impor',
    office: 'Pengaturan kantor',
    reporter: 'Identitas pelapor',
    device: 'PC kantor',
    numbers: 'Buku nomor',
  } as Readonly<Record<string, string>>,
  otherKind: 'Lainnya',
} as const;

export const importText = {
  title: 'Riwayat impor',
  note: 'berkas yang belum dikerjakan dapat ditarik kembali',
  file: 'File sumber',
  imported: 'Masuk',
  refused: 'Tidak masuk',
  state: 'Tindakan',
  undo: 'Batalkan impor',
  undoOf: (file: string) => `Batalkan impor ${file}`,
  undoing: 'Menarik kembali',
  wasUndone: 'Dibatalkan',
  taken: 'Masuk',
  progress: (done: string, total: string) => `${done} dari ${total} berkas`,
  undone: (withdrawn: string, kept: string) =>
    kept === '0'
      ? `${withdrawn} berkas ditarik kembali.`
      : `${withdrawn} berkas ditarik kembali; ${kept} tetap karena sudah dikerjakan.`,
  empty: 'Belum ada impor',
  emptyNote: 'Impor dari layar Terima opini tercatat di sini.',
} as const;

export const appearanceText = {
  note: 'Hanya untuk PC ini dan langsung berlaku.',
  theme: 'Tema',
  themes: { system: 'Ikut Windows', light: 'Terang', dark: 'Gelap' },
  idle: 'Kunci layar setelah tidak dipakai',
  idleNote: 'Isian tetap ada saat layar terkunci. Pegawai membukanya dengan kata sandi, atau PIN pada hari yang sama.',
  minutes: (count: number) => `${count} menit`,
} as const;

export const shortcutsText = {
  note: 'Semua pekerjaan dapat dilakukan tanpa tetikus. Tab berpindah antarbagian, tanda panah berpindah di dalam daftar.',
  letters: 'Pintasan satu huruf (S, K, P, M, Y, T, /)',
  lettersNote: 'Matikan bila sering tertekan tanpa sengaja. Pintasan dengan Ctrl tetap bekerja.',
  keys: 'Tombol',
  does: 'Yang dilakukan',
  groups: [
    {
      title: 'Di mana saja',
      rows: [
        { keys: ['Ctrl K'], does: 'Cari berkas, surat, atau perintah' },
        { keys: ['Ctrl N'], does: 'Terima opini baru' },
        { keys: ['Ctrl P'], does: 'Cetak dokumen yang tampil' },
        { keys: ['Ctrl Z'], does: 'Batalkan perbuatan terakhir selama pesannya tampil' },
        { keys: ['Ctrl 1', '…', 'Ctrl 6'], does: 'Pindah layar menurut urutan menu kiri' },
        { keys: ['F1', '?'], does: 'Daftar pintasan ini' },
        { keys: ['Esc'], does: 'Tutup dialog atau menu tanpa mengubah apa pun' },
      ],
    },
    {
      title: 'Papan SOP',
      rows: [
        { keys: ['←', '→', '↑', '↓'], does: 'Pindah kolom dan kartu' },
        { keys: ['Home', 'End'], does: 'Kartu pertama dan terakhir' },
        { keys: ['Enter'], does: 'Buka berkas' },
        { keys: ['S'], does: 'Serahkan ke langkah berikutnya' },
        { keys: ['K'], does: 'Kembalikan dengan alasan' },
        { keys: ['P'], does: 'Pindahkan ke langkah lain' },
        { keys: ['M'], does: 'Angkat kartu, pilih langkah dengan tanda panah' },
        { keys: ['Spasi'], does: 'Pilih kartu' },
        { keys: ['Shift ↑', 'Shift ↓'], does: 'Pilih beberapa kartu berurutan' },
        { keys: ['/'], does: 'Cari di dalam kolom' },
        { keys: ['-'], does: 'Ciutkan kolom' },
      ],
    },
    {
      title: 'Putusan perlu ditanggapi',
      rows: [
        { keys: ['Y'], does: 'Perlu ditanggapi' },
        { keys: ['T'], does: 'Tidak perlu, arsipkan' },
      ],
    },
    {
      title: 'Isian',
      rows: [
        { keys: ['Alt 1', '…', 'Alt 0'], does: 'Pilih dari kotak pilihan bernomor, misalnya kanal' },
        { keys: ['Tab', 'Shift Tab'], does: 'Isian berikutnya dan sebelumnya' },
        { keys: ['Ctrl Enter'], does: 'Simpan isian, atau kerjakan dialog yang terbuka' },
      ],
    },
  ],
} as const;

export const sampleText = {
  note: 'Kantor contoh berisi berkas rekaan untuk berlatih. Terpisah sama sekali: tidak masuk jurnal, nomor, atau cadangan kantor.',
  outside: 'Anda sedang bekerja dengan data kantor.',
  inside: 'Anda sedang berada di data contoh.',
  enter: 'Buka data contoh',
  enterNote: 'Layar dimuat ulang dan pita CONTOH tampil. Pekerjaan kantor yang sudah tersimpan tidak berubah.',
  leave: 'Kembali ke data kantor',
  leaveNote: 'Latihan Anda tetap ada bila dibuka lagi.',
  discard: 'Hapus data contoh',
  discardNote: 'Semua latihan dihapus dan contoh disusun baru bila dibuka lagi.',
  discardTitle: 'Hapus data contoh',
  discardText: 'Latihan tidak dapat dikembalikan. Data kantor tidak tersentuh.',
  keep: 'Simpan latihan',
  notDone: 'Belum berpindah.',
} as const;
