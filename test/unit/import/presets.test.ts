import { describe, expect, it } from 'vitest';
import { defaultChannelAliases } from '#shared/domain/import/default-channel-aliases.ts';
import { applyPreset, headerSignature, presetOf } from '#shared/domain/import/presets.ts';
import { suggestMapping } from '#shared/domain/import/suggest-mapping.ts';
import { sheetTable } from '../../support/spreadsheets/import-context.ts';

const november = sheetTable(['Tanggal', 'Isi Komentar', 'Medsos', 'Ket'], [['11/13/2026', 'Air mati', 'lain2', 'x']]);
const mapping = { ...suggestMapping(november, defaultChannelAliases), channelValues: { lain2: 'WEB' }, channel: 'IG' };

describe('a remembered mapping', () => {
  it('fits the next file with the same headers, in any order and spelling', () => {
    const december = sheetTable(['MEDSOS', 'isi_komentar', 'Tanggal', 'Ket.'], [['fb', 'Jalan rusak', '12/14/2026', '']]);
    const applied = applyPreset(presetOf(november.columns, mapping), december.columns);
    expect(applied?.columns).toEqual([
      { column: 0, field: 'kanal' },
      { column: 1, field: 'isi' },
      { column: 2, field: 'tanggal_masuk' },
    ]);
    expect(applied).toMatchObject({ dateReadings: { 2: 'month-first' }, channelValues: { lain2: 'WEB' }, channel: 'IG' });
  });

  it('does not fit other headers', () => {
    const other = sheetTable(['Tanggal', 'Isi Komentar', 'Medsos'], []);
    expect(applyPreset(presetOf(november.columns, mapping), other.columns)).toBeNull();
    expect(headerSignature(other.columns)).not.toBe(headerSignature(november.columns));
    expect(
      headerSignature(
        sheetTable(
          Array.from({ length: 90 }, (_, at) => `Kolom panjang nomor ${at}`),
          [],
        ).columns,
      ).length,
    ).toBeLessThanOrEqual(250);
  });

  it('tells columns of the same name apart and leaves out fields it does not know', () => {
    const twice = sheetTable(['Tanggal', 'Tanggapan', 'Tanggapan', 'Isi', ''], []);
    const preset = presetOf(twice.columns, {
      ...mapping,
      columns: [
        { column: 0, field: 'tanggal_masuk' },
        { column: 2, field: 'tanggapan' },
        { column: 3, field: 'isi' },
      ],
    });
    expect(applyPreset(preset, twice.columns)?.columns.map((one) => one.column)).toEqual([0, 2, 3]);
    const newer = { ...preset, fields: { ...preset.fields, isi: 'bidang-baru' as 'isi' } };
    expect(applyPreset(newer, twice.columns)?.columns.map((one) => one.field)).toEqual(['tanggal_masuk', 'tanggapan']);
  });
});
