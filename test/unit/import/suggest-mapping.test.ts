import { describe, expect, it } from 'vitest';
import { defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import { matchHeader } from '#shared/domain/import/header-words.ts';
import { suggestColumns, suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { sheetTable } from '../../support/spreadsheets/import-context.ts';

/** 'header → field' for what is proposed, in column order. */
function proposal(headers: readonly string[], rows: readonly (readonly (string | null)[])[] = []): Record<string, string> {
  const { columns } = sheetTable(headers, rows);
  return Object.fromEntries(suggestColumns(columns, defaultChannelAliases).map(({ column, field }) => [headers[column]!, field]));
}

describe('a proposal of what each column means', () => {
  it('reads a social media recap', () => {
    const headers = ['Tanggal', 'Isi Komentar', 'Link', 'Akun', 'Medsos', 'OPD', 'Ket'];
    const row = [
      '17/11/2026',
      'Jalan menuju makam gelap, minta penerangan',
      'https://contoh.id/p/1',
      '@warga',
      'fb',
      'Dishub',
      'sudah dicek',
    ];
    expect(proposal(headers, [row])).toEqual({
      Tanggal: 'tanggal_masuk',
      'Isi Komentar': 'isi',
      Link: 'tautan',
      Akun: 'akun',
      Medsos: 'kanal',
      OPD: 'instansi_tujuan',
    });
  });

  it('reads the headers of complaint systems, whatever their case, spaces and underscores', () => {
    expect(
      proposal([
        'TrackingID',
        'TanggalLaporanMasuk',
        'Judul Laporan',
        'isi_laporan',
        'KategoriID',
        'Instansi Terdisposisi',
        'laporan_melalui',
        'AreaID',
        'TanggalLaporanDitutup',
      ]),
    ).toEqual({
      TrackingID: 'id_eksternal',
      TanggalLaporanMasuk: 'tanggal_masuk',
      'Judul Laporan': 'judul',
      isi_laporan: 'isi',
      KategoriID: 'kategori',
      'Instansi Terdisposisi': 'instansi_tujuan',
      laporan_melalui: 'kanal',
      AreaID: 'lokasi',
      TanggalLaporanDitutup: 'tanggal_selesai',
    });
    expect(proposal(['trace_number', 'posting_date', 'nama_skpd', 'respon1_keterangan', 'respon2_keterangan'])).toEqual({
      trace_number: 'id_eksternal',
      posting_date: 'tanggal_masuk',
      nama_skpd: 'instansi_tujuan',
      respon1_keterangan: 'tanggapan',
      respon2_keterangan: 'tanggapan',
    });
  });

  it('reads a web form whose questions are the headers', () => {
    expect(
      proposal(
        ['Stempel Waktu', 'Nama Lengkap', 'Nomor HP (WhatsApp)', '3. Isi aduan', 'Lokasi kejadian'],
        [['31/01/2024 14.05.33', 'Sri', '081234567890', 'Air mati', 'RW 02']],
      ),
    ).toEqual({
      'Stempel Waktu': 'tanggal_masuk',
      'Nama Lengkap': 'pelapor',
      'Nomor HP (WhatsApp)': 'kontak',
      '3. Isi aduan': 'isi',
      'Lokasi kejadian': 'lokasi',
    });
  });

  it('leaves running numbers, other dates and durations out', () => {
    for (const header of [
      'No',
      'No.',
      'Tanggal Disposisi',
      'response_time',
      'respon1_date',
      'Klasifikasi',
      'NIK',
      'Keterangan',
    ]) {
      expect(matchHeader(header), header).toEqual([]);
    }
    expect(proposal(['No', 'Tanggal', 'Isi'])).toEqual({ Tanggal: 'tanggal_masuk', Isi: 'isi' });
  });

  it('lets values correct a header: "Sumber" with links is a link, "Waktu" with times is a time', () => {
    expect(
      proposal(
        ['Tanggal', 'Waktu', 'Sumber', 'Komentar'],
        [['17/11/2026', '14.05', 'https://contoh.id/a', 'Parkir liar di depan rumah sakit']],
      ),
    ).toEqual({
      Tanggal: 'tanggal_masuk',
      Waktu: 'jam_masuk',
      Sumber: 'tautan',
      Komentar: 'isi',
    });
    expect(proposal(['Sumber', 'Isi'], [['Facebook', 'Air keruh']])).toEqual({ Sumber: 'kanal', Isi: 'isi' });
  });

  it('tells the state of an answer from the answer', () => {
    expect(proposal(['Tanggal', 'Nama OPD', 'Nama', 'Isi', 'Status Tindak Lanjut', 'Tindak Lanjut'])).toEqual({
      Tanggal: 'tanggal_masuk',
      'Nama OPD': 'instansi_tujuan',
      Nama: 'pelapor',
      Isi: 'isi',
      'Status Tindak Lanjut': 'status',
      'Tindak Lanjut': 'tanggapan',
    });
  });

  it('guesses from values where no header helps', () => {
    const rows = [
      ['17/11/2026', 'Facebook', 'Lampu jalan di depan sekolah padam sejak pekan lalu', 'https://contoh.id/1'],
      ['18/11/2026', 'Instagram', 'Pohon di jalan utama hampir tumbang, tolong ditebang', 'https://contoh.id/2'],
    ];
    expect(Object.values(proposal(['a', 'b', 'c', 'd'], rows))).toEqual(['tanggal_masuk', 'kanal', 'isi', 'tautan']);
  });

  it('takes channels from ids only where ids hint at them and no column names them', () => {
    const ids = (first: string) => [
      [first, '17/11/2026', 'Air mati'],
      ['100', '17/11/2026', 'Jalan rusak'],
    ];
    expect(suggestMapping(sheetTable(['ID', 'Tanggal', 'Isi'], ids('TW0012')), defaultChannelAliases).channelFromId).toBe(true);
    expect(suggestMapping(sheetTable(['ID', 'Tanggal', 'Isi'], ids('99')), defaultChannelAliases).channelFromId).toBe(false);
    expect(
      suggestMapping(sheetTable(['ID', 'Tanggal', 'Isi', 'Kanal'], ids('TW0012')), defaultChannelAliases).channelFromId,
    ).toBe(false);
  });
});
