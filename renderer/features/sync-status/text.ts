const many = (count: number, thing: string) => `${count.toLocaleString('id-ID')} ${thing}`;

interface From {
  readonly label: string;
  readonly when: string;
}

export const syncText = {
  now: 'Sinkronkan sekarang',
  chooseFolder: 'Pilih folder bersama',
  working: 'Sedang bertukar',
  notDone: 'Belum dilakukan.',
  details: 'Rincian teknis untuk petugas TI',
  clockTitle: 'Jam PC ini tampaknya salah.',
  clock: 'Betulkan jam di Windows. Tidak ada yang terhalang; urutan kejadian tetap benar.',
  clonedTitle: 'PC ini tampaknya salinan dari PC lain.',
  cloned: 'Pantau memberinya nama sendiri dan kedua data tetap ada. Bila PC lama masih dipakai, beri nama lain di bawah.',
  missingBlobs: (count: number) => `${many(count, 'lampiran')} belum tiba. Diambil sendiri saat PC pemiliknya bertukar.`,
  staleTitle: 'PC yang sudah dicabut masih memegang kunci kantor.',
  stale: 'Dua Admin mencabut PC pada saat yang sama. Ganti frasa sandi di bagian Kunci kantor; kunci baru dibuat sekaligus.',
  differsTitle: (labels: string) => `Isi layar PC ini berbeda dengan ${labels}, padahal datanya sama.`,
  differs: 'Buka Pengaturan, Cadangan dan data, lalu Susun ulang tampilan. Bila tetap berbeda, hubungi petugas TI.',
  newerTitle: (count: number) => `${many(count, 'berkas atau dokumen')} berisi catatan dari Pantau yang lebih baru.`,
  newer: 'Disimpan dan diteruskan, tetapi belum dipakai di PC ini. Perbarui Pantau di PC ini.',
} as const;

export const heroText = {
  safe: 'Data Anda aman di PC ini.',
  safeWaiting: (count: string) => `Data Anda aman. ${count} perubahan menunggu dikirim.`,
  synced: 'Data Anda aman dan tersinkron.',
  unreachable: (when: string, next: string) =>
    `Folder bersama tidak terjangkau sejak ${when}. ${next}; Anda dapat terus bekerja.`,
  nextTry: (time: string) => `Pantau mencoba lagi pukul ${time}`,
  triesAgain: 'Pantau terus mencoba lagi',
  pendingTitle: 'PC ini menunggu diterima.',
  pending: (code: string) =>
    `Pekerjaan tersimpan di PC ini dan terlihat PC lain setelah Admin menerimanya. Kode PC ini: ${code}.`,
  revokedTitle: 'PC ini sudah dicabut dari kantor.',
  revoked:
    'Perubahan baru di sini tidak lagi diterima PC lain. Data yang sudah ada tetap terbaca; hubungi Admin bila ini keliru.',
  leftTitle: 'PC ini tidak memakai folder bersama.',
  left: 'Semua data tetap ada di PC ini, tetapi tidak dikirim ke PC lain. Untuk melanjutkan, Admin memilih folder bersama kantor ini lagi.',
  arriving: (done: string, total: string) => `Menerima data kantor: ${done} dari ${total} perubahan.`,
  arrivingDetail: 'Anda dapat bekerja selama data lain menyusul.',
  goingOut: 'Dikirim sendiri dalam beberapa detik.',
  lastContact: (when: string) => `Terakhir bertukar ${when}.`,
  noOthers: 'Belum ada PC lain; undang dari bagian Kunci kantor.',
  allReceived: (count: number) => `Semua perubahan sudah diterima ${count} PC lain.`,
  someReceived: (whole: number, others: number) => `Sudah terkirim; diterima ${whole} dari ${others} PC lain.`,
  keptHere: (count: string) => `${count} perubahan tersimpan di PC ini.`,
  problems: {
    empty: {
      title: 'Folder bersama kosong. Tidak ada yang diubah di PC ini.',
      detail:
        'Mungkin folder dipindahkan atau sambungannya keliru. Bila pindah, Admin memilih folder bersama yang baru; Pantau tidak menghapus apa pun.',
    },
    foreign: {
      title: 'Folder bersama berisi kantor lain. Tidak ada yang diubah di PC ini.',
      detail:
        'Mungkin sambungannya menunjuk ke folder yang keliru. Betulkan sambungannya, atau Admin memilih folder bersama yang benar.',
    },
    'rolled-back': {
      title: 'Isi folder bersama mundur ke keadaan lama. Data di PC ini utuh.',
      detail: 'Mungkin dipulihkan dari salinan lama. Tekan Periksa cepat lalu Perbaiki untuk mengirim ulang milik PC ini.',
    },
    full: {
      title: 'Data Anda aman di PC ini. Folder bersama penuh.',
      detail: 'Minta petugas TI menambah ruang di tempat folder itu; pengiriman berlanjut sendiri.',
    },
    'read-only': {
      title: 'Data Anda aman di PC ini. Folder bersama tidak boleh ditulisi.',
      detail: 'Minta petugas TI memberi izin tulis kepada pengguna PC ini; pengiriman berlanjut sendiri.',
    },
    'no-key': {
      title: 'Data Anda aman di PC ini. Kunci kantor yang baru belum sampai.',
      detail: 'Kunci diganti setelah sebuah PC dicabut. Bila tidak tiba hari ini, mintalah undangan baru kepada Admin.',
    },
  },
} as const;

export const pathText = {
  label: 'Perjalanan perubahan',
  thisPc: 'PC ini',
  savedAt: (time: string) => `Tersimpan ${time}`,
  saved: 'Semua tersimpan',
  saving: 'Menyimpan',
  notSaved: 'BELUM tersimpan',
  folder: 'Folder bersama',
  waiting: (count: string) => `${count} menunggu`,
  send: 'kirim',
  receive: 'terima',
  offline: 'luring',
  never: 'belum',
  others: (count: number) => `${count} PC lain`,
  receivedBy: (whole: number, others: number) => (whole === others ? 'Semua sudah menerima' : `Diterima ${whole} dari ${others}`),
} as const;

export const pcText = {
  title: 'PC yang dikenal',
  note: 'diterima dan dikirim: jumlah perubahan hari ini',
  name: 'Nama PC',
  people: 'Petugas',
  state: 'Keadaan',
  last: 'Terakhir bertukar',
  lastShort: 'Terakhir',
  received: 'Diterima',
  sent: 'Dikirim',
  version: 'Versi',
  acts: 'Tindakan',
  manage: 'Atur',
  manageOf: (label: string) => `Atur ${label}`,
  none: '–',
  active: 'Aktif',
  quietSince: (when: string) => `Diam sejak ${when}`,
  unseen: (days: number) => `${days} hari tidak terlihat`,
  neverSeen: 'Belum pernah terlihat',
  pending: 'Menunggu diterima',
  revoked: 'Sudah dicabut',
  shared: 'bersama',
  thisPc: (names: string) => `${names} (PC ini)`,
  old: (version: string) => `${version} lama`,
  admit: 'Terima PC',
  grant: 'Beri kunci identitas pelapor',
  grantHeld: 'PC ini sudah memegangnya.',
  grantNotYours: 'PC ini tidak memegang kuncinya. Berikan dari PC yang memegang.',
  revoke: 'Cabut PC',
  nobodyHolds: 'Belum ada PC yang memegang kunci identitas pelapor.',
  onlyHolder: (label: string) => `Hanya ${label} memegang kunci identitas pelapor. Berikan kepada satu PC lagi.`,
  holders: (labels: string) => `Kunci identitas pelapor dipegang ${labels}.`,
} as const;

export const waitingText = {
  title: 'Menunggu dikirim',
  none: 'Tidak ada',
  noneText: 'Semua perubahan PC ini sudah ada di folder bersama.',
  more: (count: string) => `dan ${count} lainnya`,
  otherKind: 'diubah',
  otherThing: 'Catatan',
  things: {
    opinion: 'Berkas',
    document: 'Surat',
    person: 'Pegawai',
    opd: 'OPD',
    office: 'Pengaturan kantor',
    import: 'Impor',
    device: 'Daftar PC',
  } as Readonly<Record<string, string>> & { readonly [K in 'opinion' | 'document' | 'person' | 'opd']: string },
  kinds: {
    'opinion.received': 'diterima',
    'opinion.edited': 'diperbaiki',
    'opinion.evidence-added': 'ditambah bukti',
    'opinion.printed': 'dicetak',
    'opinion.acted': 'dikerjakan',
    'opinion.undone': 'dibatalkan perbuatan terakhirnya',
    'opinion.requested-back': 'diminta kembali',
    'opinion.hardcopy-filed': 'dicatat tempat hardcopy-nya',
    'opinion.reopened': 'dibuka kembali',
    'opinion.collision-settled': 'diputuskan tabrakannya',
    'opinion.withdrawn': 'dibatalkan penerimaannya',
    'reporter.recorded': 'dicatat identitas pelapornya',
    'reporter.revealed': 'dibuka identitas pelapornya',
    'document.drafted': 'disimpan sebagai konsep',
    'document.edited': 'diubah',
    'document.printed': 'dicetak',
    'document.signed': 'ditandatangani',
    'opd.registered': 'ditambahkan',
    'opd.described': 'diperbaiki',
    'opd.retired': 'dinonaktifkan',
    'opd.restored': 'diaktifkan kembali',
    'person.registered': 'ditambahkan',
    'person.described': 'diperbaiki',
    'person.posted': 'diubah jabatannya',
    'person.secret-set': 'diganti kata sandinya',
    'person.deactivated': 'dinonaktifkan',
    'person.reactivated': 'diaktifkan kembali',
    'import.recorded': 'dicatat',
    'import.undone': 'dibatalkan',
  } as Readonly<Record<string, string>>,
} as const;

export const setAsideText = {
  someone: 'PC yang belum dikenal',
  what: 'Apa yang terjadi',
  effect: 'Akibatnya',
  remedy: 'Yang bisa dilakukan',
  resend: 'Minta kirim ulang',
  resent: (label: string) => `${label} diminta mengirim ulang.`,
  hidden: (count: string, label: string) =>
    `${count} perubahan dari ${label} belum terlihat di PC ini. Data lain tidak terpengaruh.`,
  someHidden: (label: string) => `Sebagian perubahan dari ${label} belum terlihat di PC ini. Data lain tidak terpengaruh.`,
  held: (label: string) => `Perubahan dari ${label} disimpan tetapi belum dipakai di PC ini. Data lain tidak terpengaruh.`,
  asked: (when: string) => `Sudah diminta ${when}.`,
  file: (file: string, since: string) => `${file}, sejak ${since}`,
  damaged: {
    title: (count: number) => `${many(count, 'kiriman data')} rusak, sudah dipisahkan`,
    what: ({ label, when }: From) => `Kiriman dari ${label} rusak sejak ${when}, kemungkinan karena PC dimatikan saat menyimpan.`,
    remedy: (label: string) =>
      `Nyalakan ${label}, lalu minta kirim ulang. Bila PC itu tidak terjangkau, bawa datanya dengan USB.`,
  },
  incomplete: {
    title: (count: number) => `${many(count, 'kiriman data')} belum selesai disalin`,
    what: ({ label, when }: From) => `Kiriman dari ${label} terlihat sejak ${when}, tetapi isinya belum lengkap.`,
    remedy: 'Tunggu; kiriman dibaca sendiri begitu lengkap.',
    late: (label: string) => `Pastikan ${label} menyala dan tersambung, atau minta kirim ulang.`,
  },
  'unknown-device': {
    title: (count: number) => `${many(count, 'kiriman')} dari PC yang belum diterima`,
    what: ({ label, when }: From) => `${label} mengirim data sejak ${when}, tetapi belum diterima sebagai PC kantor.`,
    remedy: (label: string) => `Admin menekan Terima PC pada baris ${label}.`,
  },
  'too-new': {
    title: (count: number) => `${many(count, 'kiriman')} dari Pantau yang lebih baru`,
    what: ({ label, when }: From) => `${label} memakai Pantau yang lebih baru sejak ${when}.`,
    remedy: () => 'Perbarui Pantau di PC ini; kiriman dibaca sendiri sesudahnya.',
  },
  unreadable: {
    title: (count: number) => `${many(count, 'kiriman')} belum dapat dibuka`,
    what: ({ label, when }: From) => `Kiriman dari ${label} sejak ${when} dibungkus kunci yang belum dimiliki PC ini.`,
    remedy: () => 'Biasanya kunci menyusul sendiri. Bila besok masih begini, mintalah undangan baru kepada Admin.',
  },
  foreign: {
    title: (count: number) => `${many(count, 'file')} bukan milik kantor ini`,
    what: 'Ada file kantor lain di dalam folder bersama.',
    effect: 'File itu tidak dibaca dan tidak dihapus.',
    remedy: 'Minta petugas TI memindahkannya.',
  },
} as const;
