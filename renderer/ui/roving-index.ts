export interface RovingShape {
  readonly count: number;
  /** "grid" needs columns. */
  readonly axis?: 'vertical' | 'horizontal' | 'grid';
  readonly columns?: number;
  /** After the last comes the first. */
  readonly loop?: boolean;
}

/** Where an arrow, Home, End or Page key leads from `index`; undefined when the key means nothing here or leads nowhere. */
export function nextIndex(
  key: string,
  index: number,
  { count, axis = 'vertical', columns = 1, loop = false }: RovingShape,
): number | undefined {
  const last = count - 1;
  if (count === 0) return undefined;
  const row = axis === 'grid' ? columns : 1;
  const page = row * 10;
  const steps: Readonly<Record<string, number | false>> = {
    ArrowUp: axis !== 'horizontal' && -row,
    ArrowDown: axis !== 'horizontal' && row,
    ArrowLeft: axis !== 'vertical' && -1,
    ArrowRight: axis !== 'vertical' && 1,
    PageUp: axis !== 'horizontal' && -page,
    PageDown: axis !== 'horizontal' && page,
  };
  if (key === 'Home') return index === 0 ? undefined : 0;
  if (key === 'End') return index === last ? undefined : last;
  const step = steps[key];
  if (step === undefined || step === false) return undefined;
  const wanted = index + step;
  if (wanted >= 0 && wanted <= last) return wanted;
  if (key.startsWith('Page')) {
    const edge = wanted < 0 ? 0 : last;
    return edge === index ? undefined : edge;
  }
  if (!loop || axis === 'grid') return undefined;
  return wanted < 0 ? last : 0;
}

/** The next entry, after `from` and around the end, whose words begin with what was typed. */
export function typeaheadIndex(labels: readonly string[], typed: string, from: number): number | undefined {
  const wanted = typed.toLowerCase();
  // A second different letter refines the search from the same entry; a repeated letter moves on.
  const start = wanted.length > 1 ? from : from + 1;
  for (let step = 0; step < labels.length; step += 1) {
    const at = (((start + step) % labels.length) + labels.length) % labels.length;
    if (labels[at]?.toLowerCase().startsWith(wanted)) return at;
  }
  return undefined;
}
