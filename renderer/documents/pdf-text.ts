import type { ContentText } from 'pdfmake/interfaces';
import type { Paragraph, TextRun } from '#shared/documents/tree.ts';
import { points } from './pdf-borders.ts';

/** Word adds the face's line gap to every line, pdfmake does not: 2355 instead of 2288 units (Arimo and Arial alike). */
export const lineGap = 2355 / 2288;
/** A longer word must be allowed to break, or it would leave the paper. */
const longestTied = 40;

export function textOf(block: Paragraph): ContentText {
  return {
    text: block.align === 'justify' ? block.runs.flatMap(wholeWords).map(runOf) : block.runs.map(runOf),
    alignment: block.align ?? 'left',
    ...styleOf(block),
    ...(block.firstLine === undefined ? {} : { leadingIndent: points(block.firstLine) }),
    margin: [points(block.indent ?? 0), 0, 0, block.after ?? 0],
  };
}

/** pdfmake stretches a straight-edged line at every place where it could break, also inside `pos-el`; such words are tied. */
function wholeWords(run: TextRun): readonly (TextRun & { readonly tied?: boolean })[] {
  const pieces = run.text.match(/[^\s]+\s*|\s+/g) ?? [run.text];
  return pieces.map((text) => ({ ...run, text, tied: /^\S*[^\p{L}\p{N}\s]\S+ *$/u.test(text) && text.length <= longestTied }));
}

export function styleOf({ size, lineSpacing }: Paragraph) {
  return {
    ...(size === undefined ? {} : { fontSize: size }),
    ...(lineSpacing === undefined ? {} : { lineHeight: lineSpacing * lineGap }),
  };
}

function runOf(run: TextRun & { readonly tied?: boolean }): ContentText {
  return {
    text: run.text,
    ...(run.tied === true ? { noWrap: true } : {}),
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italics: true } : {}),
    ...(run.underline === true ? { decoration: 'underline' } : {}),
  };
}
