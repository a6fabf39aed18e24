/** What a column of a spreadsheet can mean for an opinion. Words of the offices, as they stand in their files. */
export const targetFields = [
  'id_eksternal',
  'tanggal_masuk',
  'jam_masuk',
  'tanggal_selesai',
  'judul',
  'isi',
  'kategori',
  'instansi_tujuan',
  'status',
  'kanal',
  'lokasi',
  'tautan',
  'pelapor',
  'akun',
  'kontak',
  'tanggapan',
  'nada',
] as const;
export type TargetField = (typeof targetFields)[number];

/** Fields that may be spread over several columns; their values are joined. */
export const severalColumnFields: ReadonlySet<TargetField> = new Set(['lokasi', 'kontak', 'tanggapan']);

/**
 * Headers met in files of complaint systems, web forms and social media recaps, in order of trust. Compared without case, spaces and
 * punctuation; first names of a list are stronger than later ones.
 */
const written: Readonly<Record<TargetField, string>> = {
  id_eksternal: `
    Tracking ID | No Laporan | Nomor Laporan | ID Laporan | Kode Laporan | No Aduan | Nomor Aduan | ID Aduan |
    Kode Aduan | No Tiket | Nomor Tiket | ID Tiket | Nomor Register | No Register | Nomor Pengaduan |
    No Pengaduan | trace number | ID Eksternal | Ticket ID | Comment ID | Post ID | ID
  `,
  tanggal_masuk: `
    Tanggal Laporan Masuk | Tanggal Masuk | Waktu Masuk | Tanggal Laporan | Tanggal Aduan | Tanggal Pengaduan |
    Tanggal Lapor | Tanggal Unggah | Waktu Unggah | Tanggal Unggahan | Tanggal Posting | Tanggal Komentar |
    Tanggal Diterima | Tanggal Terima | posting date | created at | Stempel Waktu | Cap Waktu | Timestamp |
    Tanggal | Tgl Masuk | Tgl Laporan | Tgl Aduan | Tgl | Hari Tanggal | Waktu | date
  `,
  jam_masuk: 'Jam Masuk | Jam Laporan | Jam | Pukul | time',
  tanggal_selesai: `
    Tanggal Laporan Ditutup | Tanggal Selesai | Waktu Selesai | Tanggal Penyelesaian | Tgl Selesai |
    Tanggal Ditutup | Tanggal Tutup | closed at
  `,
  judul: 'Judul Laporan | Judul Aduan | Judul | complaint title | Perihal | Subjek | Subject | Title | Hal',
  isi: `
    Isi Laporan | Isi Aduan | Isi Pengaduan | Isi Opini | Isi Komentar | Isi Pesan | Isi | complaint desc |
    Uraian Laporan | Uraian Aduan | Uraian | Keluhan | Aduan | Pengaduan | Opini | Komentar | Laporan |
    Aspirasi | Deskripsi | Pesan | full text | Teks | Text | Content | Caption | Comment | Ulasan | Review
  `,
  kategori: 'Kategori Laporan | Kategori Aduan | Kategori | KategoriID | Sektor | Topik | Isu | Bidang | Category',
  instansi_tujuan: `
    Instansi Terdisposisi | DisposisiInstansiID | Terdisposisi ke | Instansi Tujuan | Usulan OPD |
    OPD Terkait | OPD Tujuan | Perangkat Daerah | Nama OPD | Nama Instansi | Nama Dinas | nama skpd | SKPD |
    OPD | Dinas Terkait | Dinas | Instansi | Unit Kerja
  `,
  status: 'Status Laporan | Status Aduan | Status Tindak Lanjut | Status Penanganan | text status | Status | Keadaan',
  kanal: `
    Sumber Laporan | Sumber Aduan | laporan melalui | Kanal Aduan | Kanal Pengaduan | Kanal | Media Sosial |
    Medsos | Melalui | Platform | Media | Channel | Sumber | Saluran
  `,
  lokasi: `
    Lokasi Kejadian | Alamat Kejadian | Tempat Kejadian | laporan lokasi | Lokasi | Area | AreaID | Kelurahan |
    Desa | Kecamatan | Wilayah | Tempat | Location
  `,
  tautan: 'Tautan Sumber | Tautan | Link Sumber | Link Postingan | Link | URL | Alamat URL | Permalink',
  pelapor: 'Nama Pelapor | Nama Pengadu | Nama Lengkap | Pelapor | Pengadu | text user | Nama | Penulis | Pengirim',
  akun: 'Nama Akun | Akun | Username | User Name | Nama Pengguna | Account | Author | User',
  kontak: `
    No HP | Nomor HP | No HP WA | Nomor Telepon | No Telepon | No Telp | Telepon | Telp | Nomor WhatsApp |
    No WhatsApp | No WA | Kontak | Email | Alamat Email | E-mail | Surel | HP
  `,
  tanggapan: `
    respon1 keterangan | respon2 keterangan | respon3 keterangan | respon4 keterangan | Isi Tanggapan |
    Tanggapan OPD | Tanggapan | Tindak Lanjut | Jawaban | Balasan | Respon | Response
  `,
  nada: 'Nada | Sentimen | Sentiment | Tone',
};

/** Headers that look like a field and are none: running numbers, days and durations of other steps, files that are not at hand. */
export const ignoredAliases: readonly string[] = listOf(`
  No | Nomor | No Urut | Tanggal Disposisi | TimestampTanggalDisposisi | Tanggal Tindak Lanjut |
  Tanggal Laporan Aktivitas Terakhir | respon1 date | respon2 date | respon3 date | respon4 date |
  Tanggal Tanggapan | Tanggal Jawaban | Tanggal Balasan | Tanggal Respon | Waktu Tanggapan |
  response time | Lama Penyelesaian | Waktu Respon | Klasifikasi | Jenis Laporan | laporan jenis | Jenis |
  Lampiran | laporan lampiran | Foto | Bukti | Alamat Pelapor | NIK | Tanggal Lahir | Tempat Lahir |
  Jenis Kelamin | Ket | Keterangan | Catatan
`);

// Every target field has its list.
export const fieldAliases = Object.fromEntries(targetFields.map((field) => [field, listOf(written[field])])) as Readonly<
  Record<TargetField, readonly string[]>
>;

function listOf(text: string): readonly string[] {
  return text.split('|').map((name) => name.trim());
}
