/** `2 lembar`, `2 (dua) berkas`: what a letter encloses. Null for none (`-` or empty), undefined for words without a count. */
export function readEnclosure(text: string): { readonly count: number; readonly unit: string } | null | undefined {
  const written = text.trim();
  if (written === '' || written === '-') return null;
  const parts = /^(\d{1,4})\s*(?:\([^)]*\)\s*)?(\p{L}.*)$/u.exec(written);
  const count = Number(parts?.[1]);
  return parts?.[2] && count > 0 ? { count, unit: parts[2] } : undefined;
}
