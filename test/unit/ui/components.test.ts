import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Card, ColumnCollapsed } from '../../../renderer/ui/board-parts.tsx';
import { Button } from '../../../renderer/ui/button.tsx';
import { RadioGrid } from '../../../renderer/ui/choices.tsx';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { Field } from '../../../renderer/ui/field.tsx';
import { StepRow } from '../../../renderer/ui/flow.tsx';
import { Input } from '../../../renderer/ui/inputs.tsx';
import { Avatar, ChannelChip, Meter } from '../../../renderer/ui/marks.tsx';
import { Rail } from '../../../renderer/ui/rail.tsx';
import { hintsFor } from '../../../renderer/ui/shell.tsx';
import { Table } from '../../../renderer/ui/table.tsx';

const nothing = () => undefined;
const html = (element: ReactElement) => renderToStaticMarkup(element);
/** What a screen reader would say: hidden parts and tags removed. */
const spoken = (element: ReactElement) =>
  html(element)
    .replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '');

const content = { children: h(Input) };

describe('Field', () => {
  test('ties label, hint and error to the control', () => {
    const field = h(Field, {
      label: 'Isi opini',
      hint: 'Paling sedikit satu kalimat.',
      error: 'Isi opini kosong.',
      ...content,
    });
    const markup = html(field);
    const id = /<input[^>]* id="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain(`<label for="${id}">Isi opini`);
    expect(markup).toContain(`aria-describedby="${id}-error ${id}-hint"`);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain(`id="${id}-error"`);
  });

  test('marks what may stay empty and nothing else', () => {
    expect(html(h(Field, { label: 'Kelurahan', optional: true, ...content }))).toContain('boleh kosong');
    const required = html(h(Field, { label: 'Isi', ...content }));
    expect(required).not.toContain('boleh kosong');
    expect(required).not.toMatch(/aria-invalid|aria-describedby/);
  });
});

test('a busy button says so and hides its words', () => {
  const markup = html(h(Button, { kind: 'primary', busy: true }, 'Serahkan ke Kasi'));
  expect(markup).toContain('aria-busy="true"');
  expect(markup).toContain('Menyimpan');
  expect(markup).not.toContain('disabled');
});

test('a date field shows a stored day the Indonesian way', () => {
  expect(html(h(DateField, { label: 'Tanggal', value: '2026-11-19', onValue: nothing }))).toContain('value="19/11/2026"');
});

test('the tenth choice of a radio grid is chosen by 0, an eleventh by no digit', () => {
  const options = Array.from({ length: 11 }, (_, at) => ({ value: `k${at}`, label: `Kanal ${at}` }));
  const markup = html(h(RadioGrid, { label: 'Kanal', options, value: 'k2', onValue: nothing }));
  expect([...markup.matchAll(/<b[^>]*>(\d)<\/b>/g)].map((match) => match[1]).join('')).toBe('1234567890');
  expect(markup.match(/checked=""/g)).toHaveLength(1);
});

describe('a card', () => {
  const card = { number: 'OP-2199', excerpt: 'TPS Cikuning meluap', channel: { short: 'WA', label: 'WhatsApp' } } as const;

  test('is announced with all it shows by colour', () => {
    const markup = html(
      h(Card, {
        ...card,
        due: { tone: 'bad', text: 'Lewat 1 hk' },
        returned: 'Dikembalikan Kasi',
        unsent: 'Belum terkirim',
        selected: true,
        late: true,
      }),
    );
    expect(markup).toContain('aria-label="OP-2199: TPS Cikuning meluap, Dikembalikan Kasi, Lewat 1 hk, Belum terkirim, dipilih"');
    expect(markup).toContain('class="card late is-selected is-unsent"');
  });

  test('spells the channel out', () => {
    expect(spoken(h(ChannelChip, card.channel))).toBe('WhatsApp');
  });
});

test('a collapsed column says its name, its count and what is late', () => {
  const column = h(ColumnCollapsed, {
    step: 3,
    name: 'Teliti',
    count: 4,
    countLabel: '4 berkas',
    lateCount: 1,
    onExpand: nothing,
  });
  expect(spoken(column)).toBe('Buka kolom Teliti, 4 berkas, 1 lewat batas');
  expect(html(column)).toContain('aria-expanded="false"');
});

test('a step says its state in words', () => {
  expect(spoken(h(StepRow, { state: 'returned', number: 8, title: 'Terima tanggapan' }))).toContain(
    'dikembalikan: 8. Terima tanggapan',
  );
  expect(html(h(StepRow, { state: 'now', title: 'Terima tanggapan' }))).toContain('aria-current="step"');
});

test('a meter never runs over its edge', () => {
  expect(html(h(Meter, { value: 140, label: '14 dari 10 menit' }))).toContain('width:100%');
  expect(html(h(Meter, { value: -3 }))).toContain('aria-hidden="true"');
});

test('initials are read as the name they stand for', () => {
  expect(spoken(h(Avatar, { initials: 'RW', label: 'Rina Wulandari' }))).toBe('Rina Wulandari');
});

test('the rail counts only what waits, and says for whom', () => {
  const item = { id: 'papan', label: 'Papan SOP', icon: 'board', href: '#papan' } as const;
  const rail = (count: number) =>
    h(Rail, {
      items: [{ ...item, count, countLabel: `${count} giliran Anda` }],
      current: 'papan',
      home: { href: '#', label: 'Ke Beranda' },
    });
  expect(html(rail(7))).toContain('7 giliran Anda');
  expect(html(rail(0))).not.toContain('giliran');
  expect(html(rail(0))).toContain('aria-current="page"');
});

test('a table names its sorting and puts the mend below the row', () => {
  const markup = html(
    h(Table<{ readonly id: string }>, {
      label: 'Baris',
      rows: [{ id: '14' }, { id: '15' }],
      rowKey: (row) => row.id,
      columns: [{ id: 'n', header: 'Nomor', cell: (row) => row.id, sortable: true }],
      sort: { by: 'n', direction: 'descending' },
      onSort: nothing,
      selected: new Set(['14']),
      onSelect: nothing,
      rowProblem: (row) => row.id === '15' && 'Isi opini kosong.',
    }),
  );
  expect(markup).toContain('aria-sort="descending"');
  expect(markup).toMatch(/15<\/td><\/tr><tr class="table-problem"><td colSpan="2">/);
  expect(markup.match(/checked=""/g)).toHaveLength(1);
});

test('the key bar puts keys with the same words together', () => {
  const hints = hintsFor([
    { keys: 'ArrowLeft', label: 'kolom' },
    { keys: 'S', label: 'serahkan' },
    { keys: 'ArrowRight', label: 'kolom' },
    { keys: 'S', label: 'serahkan' },
  ]);
  expect(hints).toEqual([
    { label: 'kolom', keys: ['ArrowLeft', 'ArrowRight'] },
    { label: 'serahkan', keys: ['S'] },
  ]);
});
