import type { ReactNode } from 'react';
import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { usePantau } from '../../data/store.ts';
import { useHasSync, useOpenSync } from '../../data/sync.ts';
import { useNow } from '../../data/use-now.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/pages.tsx';
import { AloneHero } from './alone-hero.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import { CollisionsPanel } from './collisions-panel.tsx';
import { HeroPanel } from './hero-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { PcsPanel } from './pcs-panel.tsx';
import { SetAsideCards } from './set-aside-cards.tsx';
import { syncText } from './text.ts';
import { UsbPanel } from './usb-panel.tsx';
import { useIsAdmin } from './use-is-admin.ts';
import { WaitingPanel } from './waiting-panel.tsx';
import type { Clockwork } from './when-words.ts';
import './sync-status.css';

/** Sinkronisasi dan cadangan: whether the data is safe, where it has arrived, and what needs a hand. */
export function SyncScreen() {
  const sync = useOpenSync();
  const hasSync = useHasSync();
  const zone = usePantau((state) => state.sections.hours.zone);
  const clock = { now: useNow(15_000), zone };
  if (sync) return <SharedFolder sync={sync} clock={clock} />;
  return (
    <Columns side={<BackupPanel clock={clock} lastDrill={null} mayDrill={false} />}>
      {hasSync && <AloneHero />}
      <CollisionsPanel clock={clock} isQuiet />
    </Columns>
  );
}

function SharedFolder({ sync, clock }: { readonly sync: OpenSync; readonly clock: Clockwork }) {
  const isAdmin = useIsAdmin();
  const hasFolder = sync.folder !== '';
  return (
    <Columns
      side={
        <>
          <SetAsideCards files={sync.setAside} clock={clock} />
          {hasFolder && <WaitingPanel sync={sync} zone={clock.zone} />}
          <BackupPanel clock={clock} lastDrill={sync.lastDrill} mayDrill={hasFolder} />
          {hasFolder && <CheckPanel sync={sync} clock={clock} />}
          {hasFolder && <UsbPanel peers={sync.peers} />}
        </>
      }
    >
      <HeroPanel sync={sync} clock={clock} isAdmin={isAdmin} />
      <Warnings sync={sync} />
      <PcsPanel sync={sync} clock={clock} isAdmin={isAdmin} />
      <CollisionsPanel clock={clock} />
      {isAdmin && hasFolder && <KeysPanel sync={sync} />}
    </Columns>
  );
}

/** The tables need the whole width of a small window, so the side moves under them earlier than on other pages. */
function Columns({ side, children }: { readonly side: ReactNode; readonly children: ReactNode }) {
  return (
    <Page>
      <div className="sync-columns">
        <div className="col-stack">{children}</div>
        <div className="col-stack">{side}</div>
      </div>
    </Page>
  );
}

/** What is odd and harms nothing by itself. */
function Warnings({ sync }: { readonly sync: OpenSync }) {
  const unread = usePantau((state) => state.unread.size);
  return (
    <>
      {sync.isKeyStale && (
        <Notice tone="warn" icon="key" title={syncText.staleTitle}>
          {syncText.stale}
        </Notice>
      )}
      {sync.clockWrong && (
        <Notice tone="warn" icon="clock" title={syncText.clockTitle}>
          {syncText.clock}
        </Notice>
      )}
      {sync.cloned && (
        <Notice tone="warn" icon="copy" title={syncText.clonedTitle}>
          {syncText.cloned}
        </Notice>
      )}
      {sync.differsFrom.length > 0 && (
        <Notice tone="warn" title={syncText.differsTitle(sync.differsFrom.join(', '))}>
          {syncText.differs}
        </Notice>
      )}
      {unread > 0 && (
        <Notice tone="warn" title={syncText.newerTitle(unread)}>
          {syncText.newer}
        </Notice>
      )}
      {sync.missingBlobs > 0 && <Notice>{syncText.missingBlobs(sync.missingBlobs)}</Notice>}
    </>
  );
}
