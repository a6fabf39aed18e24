// npm run tour: uses the whole product by keyboard and mouse alone, and says whether all of it held.
import { readOptions } from './options.ts';
import { runTour } from './run-tour.ts';
import { writeSummary } from './summary.ts';

const options = readOptions(process.argv.slice(2));
const summary = await runTour(options, (line) => console.log(line));
writeSummary(options.out, summary);
for (const failure of summary.failures) console.error(`✗ ${failure}`);
const { rowsRead, rowsImported, rowsRefused, opinions, documents, screens } = summary;
console.log(
  `${rowsRead} rows read = ${rowsImported} imported + ${rowsRefused.length} refused; ${opinions.length} opinions walked, ` +
    `${documents.length} files of documents, ${screens.length} screens in both themes`,
);
console.log(summary.ok ? 'The tour held.' : `The tour did not hold; see ${options.out}`);
process.exitCode = summary.ok ? 0 : 1;
