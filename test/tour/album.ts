import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

export interface AxeFinding {
  readonly screen: string;
  readonly theme: Theme;
  readonly rule: string;
  readonly impact: string;
  readonly count: number;
  readonly first: string;
}

export type Theme = 'terang' | 'gelap';

/** Pictures of the screens in both themes, each looked over by axe. */
export interface Album {
  readonly snap: (screen: string) => Promise<void>;
  /** One picture of what is there, whatever it is. */
  readonly shot: (name: string) => Promise<void>;
  readonly screens: readonly string[];
  readonly findings: readonly AxeFinding[];
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/** Sent as source text, because nothing from outside is loaded by the page. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** The theme changes colours alone, so in the second one only the rules about colour can say anything new. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const schemes = { terang: 'light', gelap: 'dark' } as const;

export function createAlbum(folder: string, page: () => Page): Album {
  const screens: string[] = [];
  const findings: AxeFinding[] = [];
  const picture = (name: string) => page().screenshot({ path: join(folder, `${name}.png`) });
  return {
    screens,
    findings,
    shot: async (name) => void (await picture(name)),
    snap: async (screen) => {
      const name = `${String(screens.length + 1).padStart(2, '0')}-${screen}`;
      screens.push(screen);
      for (const theme of ['gelap', 'terang'] as const) {
        // The desktop changes its theme; the app follows.
        await page().emulateMedia({ colorScheme: schemes[theme], reducedMotion: 'reduce' });
        await picture(`${name}-${theme}`);
        findings.push(...(await lookOver(page(), screen, theme, theme === 'terang' ? undefined : ofColour)));
      }
    },
  };
}

async function lookOver(
  page: Page,
  screen: string,
  theme: Theme,
  rules: readonly string[] | undefined,
): Promise<readonly AxeFinding[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (only): Promise<AxeResults> =>
      Reflect.get(globalThis, 'axe').run(document, { resultTypes: ['violations'], ...(only && { runOnly: only }) }),
    rules,
  );
  return violations.map(({ id, impact, nodes }) => ({
    screen,
    theme,
    rule: id,
    impact: impact ?? 'minor',
    count: nodes.length,
    first: String(nodes[0]?.target ?? ''),
  }));
}
