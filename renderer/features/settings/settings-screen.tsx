import type { ReactNode } from 'react';
import { hrefOf, type SettingsSection } from '../../data/route.ts';
import { SplitPage } from '../../ui/pages.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { LetterSection } from './letter-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SampleSection } from './sample-section.tsx';
import './settings.css';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { sectionGroups, sectionNames, settingsText } from './text.ts';
import { TopicsSection } from './topics-section.tsx';

const sections: Readonly<Record<SettingsSection, () => ReactNode>> = {
  profil: ProfileSection,
  pegawai: PeopleSection,
  kanal: ChannelsSection,
  topik: TopicsSection,
  libur: HolidaysSection,
  jam: HoursSection,
  batas: LimitsSection,
  surat: LetterSection,
  nomor: NumbersSection,
  cadangan: BackupSection,
  tampilan: AppearanceSection,
  pintasan: ShortcutsSection,
  contoh: SampleSection,
};

/** The settings of the office and of this PC: the list of sections, and the one that is open. */
export function SettingsScreen({ section }: { readonly section: SettingsSection }) {
  const Section = sections[section];
  return (
    <SplitPage fixed sideFirst sideWidth={196} side={<SectionList current={section} />}>
      <Section key={section} />
    </SplitPage>
  );
}

function SectionList({ current }: { readonly current: SettingsSection }) {
  return (
    <nav className="settings-nav" aria-label={settingsText.sections}>
      {sectionGroups.map(({ title, sections: members }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {members.map((section) => (
              <li key={section}>
                <a
                  href={hrefOf({ screen: 'pengaturan', section })}
                  {...(section === current && { 'aria-current': 'page' as const })}
                >
                  {sectionNames[section]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
