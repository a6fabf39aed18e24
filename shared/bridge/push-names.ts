/** The one channel on which main speaks unasked. */
export const pushChannel = 'pantau:push';

/** What main may say on it. Preload lets nothing else through; what each of them carries stands in pushes.ts. */
export const pushNames = ['journal.grew', 'sync.changed'] as const;
export type PushName = (typeof pushNames)[number];
