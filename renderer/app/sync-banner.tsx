import { hrefOf, useRoute } from '../data/route.ts';
import { usePantau } from '../data/store.ts';
import { useOpenSync } from '../data/sync.ts';
import { syncCall } from '../data/sync-commands.ts';
import { useNow } from '../data/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/notice.tsx';
import { bannerOf } from './sync-banner-words.ts';
import { syncBannerText } from './text.ts';

/** The most serious thing to know about the shared folder, across the page; the place Sinkronisasi says it itself. */
export function SyncBanner() {
  const sync = useOpenSync();
  const zone = usePantau((state) => state.sections.hours.zone);
  const now = useNow(5_000);
  const isThere = useRoute().screen === 'sinkronisasi';
  const words = sync && !isThere ? bannerOf(sync, now, zone) : null;
  if (!words) return null;
  const { retry = false, ...banner } = words;
  return (
    <Banner
      {...banner}
      actions={
        <>
          <a className="s13" href={hrefOf({ screen: 'sinkronisasi' })}>
            {syncBannerText.details}
          </a>
          {retry && (
            <Button size="s" onClick={() => void syncCall('sync.now', {})}>
              {syncBannerText.again}
            </Button>
          )}
        </>
      }
    />
  );
}
