import type { ChannelValue } from '#shared/domain/import/survey-values.ts';

const shownAtOnce = 2;
/** A channel column with more values than this is most likely no channel column. */
export const mostValues = 60;

export interface ChannelSummary {
  readonly unknown: readonly ChannelValue[];
  /** The known values that stand for themselves, most frequent first. */
  readonly known: readonly ChannelValue[];
  /** The other known ones, told in one line; null when none is left. */
  readonly rest: { readonly values: number; readonly count: number; readonly codes: readonly string[] } | null;
}

/** The values of a channel column as the panel shows them at first: what is open, and a few words about what is not. */
export function summariseChannels(values: readonly ChannelValue[]): ChannelSummary {
  const known = values.filter(({ code }) => code !== null);
  // One value left over would take as much room as the line that stands for it.
  const shown = known.length === shownAtOnce + 1 ? known.length : shownAtOnce;
  const rest = known.slice(shown);
  return {
    unknown: values.filter(({ code }) => code === null),
    known: known.slice(0, shown),
    rest:
      rest.length === 0
        ? null
        : {
            values: rest.length,
            count: rest.reduce((sum, { count }) => sum + count, 0),
            codes: [...new Set(rest.flatMap(({ code }) => code ?? []))],
          },
  };
}
