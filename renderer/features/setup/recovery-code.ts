/** True when the typed letters are the first group of the printed code. Small letters, blanks and dashes do not matter. */
export function isFirstGroup(code: string, typed: string): boolean {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters !== '' && letters === code.split('-')[0];
}
