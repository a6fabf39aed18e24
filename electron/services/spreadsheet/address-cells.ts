const element = /<((?:[\w.-]+:)?)(row|c)((?:\s[^<>]*?)?)(\/?)>/g;
const looksAt = 20_000;

/**
 * Row and cell addresses are optional in the format and some exporters leave them out; the parser needs them. A sheet that has them comes
 * back untouched, otherwise every row and cell gets the place where it stands.
 */
export function addressCells(sheetXml: Buffer): Buffer {
  const head = sheetXml.toString('latin1', 0, looksAt);
  const bare = [...head.matchAll(element)].some((match) => match[2] === 'c' && !/\sr\s*=/.test(match[3] ?? ''));
  if (!bare) return sheetXml;
  let row = 0;
  let column = 0;
  const xml = sheetXml
    .toString('utf8')
    .replaceAll(element, (_, prefix: string, name: string, attributes: string, end: string) => {
      const given = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/i.exec(attributes);
      if (name === 'row') {
        row = given === null ? row + 1 : Number(given[2]);
        column = 0;
      } else column = given === null ? column + 1 : columnNumber(given[1] ?? '');
      if (given !== null) return `<${prefix}${name}${attributes}${end}>`;
      return `<${prefix}${name} r="${name === 'row' ? row : `${columnLetters(column)}${row}`}"${attributes}${end}>`;
    });
  return Buffer.from(xml);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  const index = number - 1;
  return (index < 26 ? '' : columnLetters(Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));
}
