/** How urgent or settled something is. */
export type StatusTone = 'neutral' | 'ok' | 'warn' | 'bad' | 'info';

/** Whose turn it is; each tone has its own colour and shape, and always stands beside a word. */
export type ActorTone = 'pemantau' | 'kasi' | 'kabid' | 'opd';

/** Joins the class names that are present. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
