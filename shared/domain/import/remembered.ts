/** The same function with its answers remembered by text, up to a bound: columns repeat few values many times. */
export function remembered<T>(read: (value: string) => T, bound = 10_000): (value: string) => T {
  const answers = new Map<string, T>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined || answers.has(value)) return known as T; // The key is there, so its answer is a T.
    const answer = read(value);
    if (answers.size < bound && value.length <= 200) answers.set(value, answer);
    return answer;
  };
}
