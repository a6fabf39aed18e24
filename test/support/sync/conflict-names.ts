/** How folder clients call a second version of a file (RELIABILITY 1.2). All keep the ending. */
const styles: readonly ((stem: string, ending: string) => string)[] = [
  (stem, ending) => `${stem}.sync-conflict-20261122-042300-KYOTWIN${ending}`,
  (stem, ending) => `${stem} (conflicted copy 2026-11-22 093612)${ending}`,
  (stem, ending) => `${stem}-PC-KASI${ending}`,
  (stem, ending) => `${stem}-PC-KASI-2${ending}`,
  (stem, ending) => `${stem} (1)${ending}`,
  (stem, ending) => `${stem} (Budi's conflicted copy 2026-11-22)${ending}`,
];

/** The key as Syncthing, Nextcloud, OneDrive, Google Drive and Dropbox would write its second version. */
export function conflictKeys(key: string): readonly string[] {
  const [, stem = key, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/s.exec(key) ?? [];
  return styles.map((style) => style(stem, ending));
}
