import { describe, expect, test, vi } from 'vitest';
import { createShortcutStore, type FocusKind, type Shortcut, type ShortcutStore } from '../../../renderer/ui/shortcut-store.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});
const shortcut = (keys: string, label: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label,
  run: () => undefined,
  ...more,
});
const chosen = (store: ShortcutStore, key: string, focus: FocusKind = 'page', more: object = {}) =>
  store.choose(press(key, more), focus)?.label;

describe('what a key does', () => {
  test('a letter never fires while a person types, a combination does', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('S', 'serahkan'), shortcut('Ctrl+K', 'cari'), shortcut('F1', 'bantuan')] });
    expect(chosen(store, 's')).toBe('serahkan');
    expect(chosen(store, 's', 'field')).toBeUndefined();
    expect(chosen(store, 's', 'control')).toBe('serahkan');
    expect(chosen(store, 'k', 'field', { ctrlKey: true })).toBe('cari');
    expect(chosen(store, 'F1', 'field')).toBe('bantuan');
  });

  test('undo in a field stays with the field', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('Ctrl+Z', 'batalkan')] });
    expect(chosen(store, 'z', 'page', { ctrlKey: true })).toBe('batalkan');
    expect(chosen(store, 'z', 'field', { ctrlKey: true })).toBeUndefined();
  });

  test('Enter on a button presses the button', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('Enter', 'buka'), shortcut('Ctrl+Enter', 'simpan')] });
    expect(chosen(store, 'Enter')).toBe('buka');
    expect(chosen(store, 'Enter', 'control')).toBeUndefined();
    expect(chosen(store, 'Enter', 'field', { ctrlKey: true })).toBe('simpan');
  });

  test('a held key repeats only where that was asked for', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('S', 'serahkan'), shortcut('J', 'turun', { repeat: true })] });
    expect(chosen(store, 's', 'page', { repeat: true })).toBeUndefined();
    expect(chosen(store, 'j', 'page', { repeat: true })).toBe('turun');
  });

  test('the part of the page with the focus wins, then the latest', () => {
    const store: ShortcutStore = createShortcutStore();
    let inPanel = false;
    store.add({ layer: 0, holdsFocus: () => inPanel, shortcuts: () => [shortcut('K', 'di panel')] });
    store.add({ layer: 0, shortcuts: () => [shortcut('K', 'lama')] });
    const remove = store.add({ layer: 0, shortcuts: () => [shortcut('K', 'baru')] });
    expect(chosen(store, 'k')).toBe('baru');
    inPanel = true;
    expect(chosen(store, 'k')).toBe('di panel');
    inPanel = false;
    remove();
    expect(chosen(store, 'k')).toBe('lama');
  });

  test('under an open dialog the page rests', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('Ctrl+2', 'papan')] });
    const close = store.openLayer(1);
    store.add({ layer: 1, shortcuts: () => [shortcut('Ctrl+Enter', 'kirim')] });
    expect(chosen(store, '2', 'page', { ctrlKey: true })).toBeUndefined();
    expect(chosen(store, 'Enter', 'page', { ctrlKey: true })).toBe('kirim');
    close();
    expect(chosen(store, '2', 'page', { ctrlKey: true })).toBe('papan');
  });

  test('single letters can be switched off, combinations stay', () => {
    const store: ShortcutStore = createShortcutStore();
    store.add({ layer: 0, shortcuts: () => [shortcut('S', 'serahkan'), shortcut('Ctrl+K', 'cari')] });
    store.setCharacters(false);
    expect(chosen(store, 's')).toBeUndefined();
    expect(chosen(store, 'k', 'page', { ctrlKey: true })).toBe('cari');
    expect(store.active()).toEqual([{ keys: 'Ctrl+K', label: 'cari' }]);
  });
});

describe('what the key bar shows', () => {
  test('follows the focus, leaves out what has no words, and keeps still otherwise', () => {
    const store: ShortcutStore = createShortcutStore();
    let onCard = false;
    const heard = vi.fn();
    store.subscribe(heard);
    store.add({ layer: 0, shortcuts: () => [shortcut('?', 'semua pintasan'), { keys: 'Ctrl+1', run: () => undefined }] });
    store.add({ layer: 0, holdsFocus: () => onCard, shortcuts: () => [shortcut('S', 'serahkan')] });
    const before = store.active();
    expect(before.map((item) => item.label)).toEqual(['semua pintasan']);
    heard.mockClear();
    store.refresh();
    expect(heard).not.toHaveBeenCalled();
    expect(store.active()).toBe(before);
    onCard = true;
    store.refresh();
    expect(heard).toHaveBeenCalledOnce();
    expect(store.active().map((item) => item.label)).toEqual(['serahkan', 'semua pintasan']);
  });
});
