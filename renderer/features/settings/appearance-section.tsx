import { saveSettings } from '../../data/session.ts';
import { usePantau } from '../../data/store.ts';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { sectionNames } from './text.ts';
import { appearanceText } from './text-pc.ts';

const themes = [
  { value: 'system', label: appearanceText.themes.system, icon: 'computer' },
  { value: 'light', label: appearanceText.themes.light, icon: 'sun' },
  { value: 'dark', label: appearanceText.themes.dark, icon: 'moon' },
] as const;
const offered = [5, 10, 15, 30, 60, 120];

/** How Pantau looks on this PC and when it locks itself. */
export function AppearanceSection() {
  const { theme, idleLockMinutes } = usePantau((state) => state.settings);
  const minutes = [...new Set([...offered, idleLockMinutes])].sort((left, right) => left - right);
  return (
    <Panel title={sectionNames.tampilan} icon="sun">
      <div className="stack">
        <p className="t2 s13">{appearanceText.note}</p>
        <FieldGroup label={appearanceText.theme}>
          <div className="row">
            <Segmented
              label={appearanceText.theme}
              options={themes}
              value={theme}
              onValue={(next) => void saveSettings({ theme: next })}
            />
          </div>
        </FieldGroup>
        <Field label={appearanceText.idle} hint={appearanceText.idleNote} className="settings-narrow">
          <Select
            value={String(idleLockMinutes)}
            options={minutes.map((count) => ({ value: String(count), label: appearanceText.minutes(count) }))}
            onValue={(count) => void saveSettings({ idleLockMinutes: Number(count) })}
          />
        </Field>
      </div>
    </Panel>
  );
}
