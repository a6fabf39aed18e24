/** Three different places of a sheet with `count` words, rising, from three random numbers. */
export function threePlaces(count: number, random: ArrayLike<number>): readonly number[] {
  const free = Array.from({ length: count }, (_, place) => place);
  const taken: number[] = [];
  for (let at = 0; at < 3 && free.length > 0; at++) {
    const [place] = free.splice((random[at] ?? 0) % free.length, 1);
    if (place !== undefined) taken.push(place);
  }
  return taken.toSorted((left, right) => left - right);
}

/** The words that a person typed from the sheet: any blanks, numbers and capitals between them are no part of a word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}
