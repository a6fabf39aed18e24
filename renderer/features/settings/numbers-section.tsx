import { useState } from 'react';
import { registerOf, yearOfSeries } from '#shared/domain/numbers/book.ts';
import { knownSeries, numberReport, thisYear } from '../../data/number-report.ts';
import { useAnswer } from '../../data/queries.ts';
import { usePantau } from '../../data/store.ts';
import { useOpenSync } from '../../data/sync.ts';
import { Notice, Skeleton } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { NumberBlocks } from './number-blocks.tsx';
import { NumberClashes } from './number-clashes.tsx';
import { NumberVoids } from './number-voids.tsx';
import { sectionNames } from './text.ts';
import { numbersText } from './text-numbers.ts';

/** Which PC takes which numbers, which numbers nobody uses, and which stand on two things. */
export function NumbersSection() {
  const book = usePantau((state) => state.numberBook);
  const devices = usePantau((state) => state.devices);
  const sync = useOpenSync();
  const known = knownSeries(book, thisYear());
  const [chosen, setChosen] = useState(known[0] ?? '');
  const report = useAnswer(() => numberReport(chosen), [chosen, book, devices]);
  return (
    <div className="stack">
      <Panel title={sectionNames.nomor} icon="list">
        <div className="stack">
          <Segmented
            label={numbersText.series}
            options={known.map((series) => ({
              value: series,
              label: numbersText.seriesName(registerOf(series), yearOfSeries(series)),
            }))}
            value={chosen}
            onValue={setChosen}
          />
          <p className="t2 s13">{sync ? numbersText.blocksNote[registerOf(chosen)] : numbersText.alone}</p>
          {sync && !book.opened && <Notice>{numbersText.notOpened}</Notice>}
          {sync &&
            book.opened &&
            (report ? (
              <NumberBlocks series={chosen} report={report} own={sync.own.writer} />
            ) : (
              <Skeleton count={3} text={numbersText.reading} />
            ))}
        </div>
      </Panel>
      <NumberClashes />
      {report && <NumberVoids key={chosen} series={chosen} report={report} />}
    </div>
  );
}
