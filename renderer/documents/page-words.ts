import type { FittedImage } from '#shared/documents/shapes.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';

/** Words that only the page makers print, outside the body of a document. */
export const sampleBand = 'CONTOH: data contoh, bukan dokumen resmi';

/** Whether `page` shows its number: sheets on every page, letters from the second. */
export function showsPageNumber(tree: DocumentTree, page: number): boolean {
  return tree.footer.pageNumbers === 'every-page' || page > 1;
}

/** Room left free of text between the edge of the paper and header or footer, in millimetres. */
export const edge = 11;

export const footerSize = 8;

/** Who made the file, in its properties. */
export const maker = 'Pantau';

/** Printed size of an image in millimetres: as large as its box allows, with its own proportions. */
export function fittedSize({ fit, width, height }: FittedImage): { readonly width: number; readonly height: number } {
  const scale = Math.min(fit.width / width, fit.height / height);
  return { width: width * scale, height: height * scale };
}
