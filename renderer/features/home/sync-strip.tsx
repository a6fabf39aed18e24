import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import type { Zone } from '#shared/kernel/calendar-date.ts';
import { hrefOf } from '../../data/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { syncStripWords } from './sync-strip-words.ts';
import { homeText } from './text.ts';

interface SyncStripProps {
  readonly sync: OpenSync;
  readonly now: number;
  readonly zone: Zone;
}

/** In an office of several PCs: what is sent, and which of the others are there. */
export function SyncStrip({ sync, now, zone }: SyncStripProps) {
  const { tone, text, pcs } = syncStripWords(sync, now, zone);
  return (
    <Panel label={homeText.syncing} className="home-saving">
      <Icon name={tone === 'ok' ? 'check-circle' : 'cloud-off'} size={20} className={tone} />
      <b className="home-saved">{text}</b>
      <ul className="home-pcs push">
        {pcs.map((pc) => (
          <li key={pc.writer} className={pc.isThere ? undefined : 'quiet'}>
            {pc.text}
          </li>
        ))}
      </ul>
      <a className="s13" href={hrefOf({ screen: 'sinkronisasi' })}>
        {homeText.details}
      </a>
    </Panel>
  );
}
