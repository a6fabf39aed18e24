import { saveSettings } from '../../data/session.ts';
import { usePantau } from '../../data/store.ts';
import { Toggle } from '../../ui/choices.tsx';
import { Kbd } from '../../ui/marks.tsx';
import { Panel } from '../../ui/panel.tsx';
import { sectionNames } from './text.ts';
import { shortcutsText } from './text-pc.ts';

/** Every shortcut, and the switch for those that are a single letter. */
export function ShortcutsSection() {
  const letters = usePantau((state) => state.settings.letterShortcuts);
  return (
    <Panel title={sectionNames.pintasan} icon="keyboard">
      <div className="stack">
        <p className="t2 s13">{shortcutsText.note}</p>
        <Toggle checked={letters} onValue={(letterShortcuts) => void saveSettings({ letterShortcuts })}>
          {shortcutsText.letters}
        </Toggle>
        <p className="t3 s12">{shortcutsText.lettersNote}</p>
        <div className="settings-keys">
          {shortcutsText.groups.map(({ title, rows }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <dl>
                {rows.map(({ keys, does }) => (
                  <div key={does}>
                    <dt>{keys.map((key) => (key === '…' ? key : <Kbd key={key} keys={key} />))}</dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Panel>
  );
}
