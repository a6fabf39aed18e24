/** First characters by which a spreadsheet program takes a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;

/**
 * A text that no spreadsheet program will run: an apostrophe stands before anything that could be a formula. Texts that already look
 * guarded get one more, so that `unguardFormula` always gives back what was written.
 */
export function guardFormula(text: string): string {
  return looksLikeFormula(withoutApostrophes(text)) ? `'${text}` : text;
}

/** Takes off the apostrophe that `guardFormula`, or a person who knows Excel, put before a formula-like text. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula(withoutApostrophes(text)) ? text.slice(1) : text;
}

function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text) || formulaStart.test(text.trimStart());
}

function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, '');
}
