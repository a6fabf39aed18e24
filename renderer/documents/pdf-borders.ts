import { cellPadding, pointsPerMillimetre } from '#shared/documents/shapes.ts';

/** Lines and padding of tables, in the form that pdfmake asks for. */

export const points = (millimetres: number): number => millimetres * pointsPerMillimetre;

/** Points. */
export const ruleWidth = 0.5;
/** White space above and below the text of ruled cells, in millimetres. */
export const ruledPadding = 0.5;

const none = () => 0;
const line = () => ruleWidth;
const side = () => points(cellPadding);
const level = () => points(ruledPadding);

export const plain = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
};

export const ruled = {
  hLineWidth: line,
  vLineWidth: line,
  paddingLeft: side,
  paddingRight: side,
  paddingTop: level,
  paddingBottom: level,
};

/** For a row below another: the line above it is drawn already. */
export const ruledBelow = { ...ruled, hLineWidth: (at: number) => (at === 0 ? 0 : ruleWidth) };
