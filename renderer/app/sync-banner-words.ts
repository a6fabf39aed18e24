import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { clockTime } from '#shared/calendar/date-words.ts';
import { angka } from '#shared/documents/format-id.ts';
import { timeAt, type Zone } from '#shared/kernel/calendar-date.ts';
import type { BannerProps } from '../ui/notice.tsx';
import { hiccup } from './sync-pill.ts';
import { syncBannerText } from './text.ts';

export interface SyncBannerWords extends Pick<BannerProps, 'tone' | 'icon' | 'title' | 'children'> {
  readonly retry?: boolean;
}

/** Null while nothing concerns the whole page. A folder that is away is told after ten seconds, not at every hiccup. */
export function bannerOf(sync: OpenSync, now: number, zone: Zone): SyncBannerWords | null {
  const { problem, own, waiting, progress } = sync;
  if (own.revoked) return { tone: 'bad', title: syncBannerText.revokedTitle, children: syncBannerText.revoked };
  if (problem && problem.code !== 'unreachable') {
    const { title, text } = syncBannerText.problems[problem.code];
    return { tone: problem.code === 'full' || problem.code === 'no-key' ? 'warn' : 'bad', title, children: text };
  }
  if (sync.clockWrong) return { tone: 'warn', icon: 'clock', title: syncBannerText.clockTitle, children: syncBannerText.clock };
  if (!own.admitted)
    return { tone: 'warn', icon: 'key', title: syncBannerText.pendingTitle, children: syncBannerText.pending(own.code) };
  if (problem && now - problem.since >= hiccup)
    return {
      tone: 'warn',
      icon: 'cloud-off',
      title: syncBannerText.offlineTitle(clockTime(timeAt(problem.since, zone))),
      children: waiting > 0 ? syncBannerText.offline(angka(waiting)) : syncBannerText.offlineNone,
      retry: true,
    };
  if (progress && progress.done < progress.total)
    return {
      tone: 'info',
      title: syncBannerText.arrivingTitle,
      children: syncBannerText.arriving(angka(progress.done), angka(progress.total)),
    };
  return null;
}
