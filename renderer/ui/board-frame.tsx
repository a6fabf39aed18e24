import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { uiText } from './text.ts';

export interface BoardFrameProps {
  readonly tools: ReactNode;
  /** Words on the edge tab while columns lie hidden at the right: "Langkah 8, 9, arsip". */
  readonly more?: string;
  readonly children: ReactNode;
}

/** Tools above, columns side by side. Columns out of sight are announced by a tab at the edge. */
export function BoardFrame({ tools, more, children }: BoardFrameProps) {
  const board = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const look = () => setHidden(element.scrollWidth - element.clientWidth - element.scrollLeft > 24);
    // The observer looks first by itself, after the layout; looking here would lay the page out twice.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const group of element.children) observer.observe(group);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div className="board-page">
      {tools}
      <div className="board-wrap">
        <div className="board" ref={board}>
          {children}
        </div>
        {more !== undefined && hidden && (
          <button
            type="button"
            className="board-more"
            aria-label={uiText.moreColumns(more)}
            onClick={() => board.current?.scrollTo({ left: board.current.scrollWidth })}
          >
            <span>{more}</span>
            <Icon name="chevron-right" size={16} />
          </button>
        )}
      </div>
    </div>
  );
}
