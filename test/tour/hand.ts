import type { Locator, Page } from 'playwright';
import { until } from './failure.ts';

/** A person with a keyboard and a mouse. Whatever the tour does to the app goes through here. */
export interface Hand {
  /** How many keys were pressed so far beside typed text; the keys of a chord count one by one. */
  readonly keys: () => number;
  readonly press: (...chords: readonly string[]) => Promise<void>;
  /** Types into whatever has the focus; long texts come in at once, as from the clipboard. */
  readonly type: (text: string) => Promise<void>;
  readonly click: (target: Locator) => Promise<void>;
  /** Takes the place of what stands in the field. */
  readonly fill: (field: Locator, text: string) => Promise<void>;
  /** Opens a list, types as much of an entry as tells it from the others, and takes it. */
  readonly choose: (list: Locator, entry: string) => Promise<void>;
}

const longText = 8;

export function createHand(page: () => Page): Hand {
  let keys = 0;
  const press: Hand['press'] = async (...chords) => {
    for (const chord of chords) {
      keys += chord === '+' ? 1 : chord.split('+').length;
      await page().keyboard.press(chord);
    }
  };
  const type: Hand['type'] = (text) => (text.length > longText ? page().keyboard.insertText(text) : page().keyboard.type(text));
  const click: Hand['click'] = (target) => target.click();
  return {
    keys: () => keys,
    press,
    type,
    click,
    fill: async (field, text) => {
      await click(field);
      await press('Control+A');
      await (text === '' ? press('Delete') : type(text));
    },
    choose: async (list, entry) => {
      const entries = await list.locator('option').allInnerTexts();
      await click(list);
      await page().keyboard.type(lettersFor(entry, entries));
      await press('Enter');
      const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? '');
      // A choice that is recorded shows itself once it is.
      await until(
        async () => (await chosen()) === entry,
        async () => `The list took "${await chosen()}" where "${entry}" was meant`,
      );
    },
  };
}

function lettersFor(entry: string, entries: readonly string[]): string {
  const others = entries.filter((one) => one !== entry).map((one) => one.toLowerCase());
  for (let length = 1; length < entry.length; length += 1) {
    const start = entry.slice(0, length);
    if (!others.some((one) => one.startsWith(start.toLowerCase()))) return start;
  }
  return entry;
}
