import type { Keyboard, Locator, Page } from 'playwright';

/** A window that can be read, and a keyboard. Whatever else a page or a locator could do is refused. */
export interface KeyboardDesk {
  /** Reading only: finding places, waiting for them, asking for their words. */
  readonly page: Page;
  /** Presses chords one after the other. */
  readonly press: (...chords: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Walks with Tab (or another key) until the focus is on this place. */
  readonly walkTo: (place: Locator, key?: string) => Promise<void>;
  /** Picks an entry of the list that has the focus by its first letters. */
  readonly pick: (entry: string) => Promise<void>;
}

const finders = new Set(
  'getByRole getByText getByLabel getByPlaceholder getByTitle locator first last nth filter and or'.split(' '),
);
const readers = new Set(
  'waitFor count innerText textContent allInnerTexts allTextContents inputValue getAttribute isChecked isVisible'.split(' '),
);
/** Farther than any place of a screen is from another. */
const mostKeys = 150;

export function keyboardDesk(real: Page): KeyboardDesk {
  const page = readOnly(real, 'page');
  const keyboard: Keyboard = real.keyboard;
  const press: KeyboardDesk['press'] = async (...chords) => {
    for (const chord of chords) await keyboard.press(chord);
  };
  return {
    page,
    press,
    type: (text) => keyboard.type(text),
    walkTo: async (place, key = 'Tab') => {
      await place.waitFor();
      const reached = page.locator(':focus').and(place);
      for (let keys = 0; (await reached.count()) === 0; keys += 1) {
        if (keys === mostKeys) throw new Error(`${key} leads to no place like ${place}`);
        await press(key);
      }
    },
    pick: async (entry) => {
      await keyboard.type(entry);
      const chosen = page.locator('select:focus option:checked');
      if ((await chosen.innerText()) !== entry) throw new Error(`The list took "${await chosen.innerText()}", not "${entry}"`);
    },
  };
}

const originals = new WeakMap<object, Page | Locator>();

/** The same page or locator without its hands: clicking, filling, focusing and running scripts in it throw. */
function readOnly<Thing extends Page | Locator>(thing: Thing, kind: string): Thing {
  const guarded = new Proxy(thing, {
    get(target, name) {
      // Promises and messages look at these of everything.
      if (typeof name === 'symbol' || name === 'then' || name === 'toString') return Reflect.get(target, name);
      if (finders.has(name)) return (...input: readonly unknown[]) => readOnly(run(target, name, input) as Locator, 'locator');
      if (readers.has(name)) return (...input: readonly unknown[]) => run(target, name, input);
      throw new Error(`No ${kind}.${name} here: this person has a keyboard and nothing else`);
    },
  });
  originals.set(guarded, thing);
  return guarded;
}

function run(target: object, name: string, input: readonly unknown[]): unknown {
  const method = Reflect.get(target, name) as (...input: readonly unknown[]) => unknown; // Named in the lists above.
  return method.apply(target, input.map(original));
}

/** Playwright looks into locators that it is given, so it gets its own back. */
function original(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return value;
  const known = originals.get(value);
  if (known) return known;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, original(part)]));
}
