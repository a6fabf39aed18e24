import { ButtonSet, IconButton } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { settingsText } from './text.ts';

interface RowOrderProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves a row of an ordered list. The buttons stay where they are in the row, so the focus travels with it. */
export function RowOrder({ name, isFirst, isLast, onMove }: RowOrderProps) {
  const announce = useAnnounce();
  const move = (by: -1 | 1, words: string) => {
    onMove(by);
    announce(words);
  };
  const up = settingsText.moveUp(name);
  const down = settingsText.moveDown(name);
  return (
    <ButtonSet label={settingsText.order}>
      <IconButton size="s" icon="arrow-up" label={up} aria-disabled={isFirst} onClick={() => !isFirst && move(-1, up)} />
      <IconButton size="s" icon="arrow-down" label={down} aria-disabled={isLast} onClick={() => !isLast && move(1, down)} />
    </ButtonSet>
  );
}
