import type { FolderWish, Listed } from '../../../electron/sync/target.ts';

/** The wish of whoever lists, for storages that answer everything at once. */
export function isListed(prefix: string, isWanted: FolderWish): (listed: Listed) => boolean {
  const depth = prefix.split('/').filter(Boolean).length;
  return ({ key }) => {
    const parts = key.split('/');
    return parts.slice(depth, -1).every((_, at) => isWanted(parts.slice(0, depth + at + 1).join('/')));
  };
}
