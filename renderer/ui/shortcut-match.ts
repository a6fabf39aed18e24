/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

interface Combination {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Spasi',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** Whether a press is the combination written as "Ctrl+K", "Alt+1", "Shift+ArrowDown", "S", "?" or "Space". */
export function pressMatches(press: KeyPress, keys: string): boolean {
  const wanted = parse(keys);
  if ((press.ctrlKey || press.metaKey) !== wanted.ctrl || press.altKey !== wanted.alt) return false;
  if (/^\d$/.test(wanted.key) && (wanted.ctrl || wanted.alt)) {
    // With Alt or Ctrl some keyboard layouts report another character; the place of the key stays.
    return press.key === wanted.key || press.code === `Digit${wanted.key}` || press.code === `Numpad${wanted.key}`;
  }
  // Whether "?" or "/" needs Shift depends on the layout, so Shift decides only for letters and named keys.
  const shiftDecides = /^[a-z]$/i.test(wanted.key) || wanted.key.length > 1;
  if (shiftDecides && press.shiftKey !== wanted.shift) return false;
  const pressed = press.key === ' ' ? 'Space' : press.key;
  return pressed.toLowerCase() === wanted.key.toLowerCase();
}

/** A character without Ctrl or Alt: it must never fire while a person types, and can be switched off as a whole. */
export function isPlainCharacter(keys: string): boolean {
  const { key, ctrl, alt } = parse(keys);
  return key.length === 1 && !ctrl && !alt;
}

/** Enter and Space belong to the button, link or box that has the focus. */
export function isActivation(keys: string): boolean {
  const { key, ctrl, alt } = parse(keys);
  return (key === 'Enter' || key === 'Space') && !ctrl && !alt;
}

/** The combination as printed on a key: "Ctrl K", "←", "Spasi". */
export function keyName(keys: string): string {
  const { key, ctrl, alt, shift } = parse(keys);
  const printed = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', printed].filter(Boolean).join(' ');
}

function parse(keys: string): Combination {
  // "Ctrl++" and "+" name the plus key itself.
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  return {
    key: parts.at(-1) ?? '',
    ctrl: modifiers.has('ctrl'),
    alt: modifiers.has('alt'),
    shift: modifiers.has('shift'),
  };
}
