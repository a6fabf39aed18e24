import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { type RefObject, useEffect, useRef } from 'react';
import { useBoardShared } from './board-context.ts';
import { boardText } from './text.ts';

/** Makes a card something that the pointer can carry to another column. */
export function useDragCard(caseId: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const { carriedWith } = useBoardShared();
  useEffect(() => {
    const element = card.current;
    if (element === null) return;
    return draggable({
      element,
      getInitialData: () => ({ caseId }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        const { left, top } = element.getBoundingClientRect();
        const { clientX, clientY } = location.current.input;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => ({ x: clientX - left, y: clientY - top }),
          render: ({ container }) => container.append(ghostOf(element, carriedWith(caseId))),
        });
      },
    });
  }, [caseId, carriedWith]);
  return card;
}

/** The picture under the pointer: the card itself, and how many go with it. */
function ghostOf(element: HTMLElement, count: number): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'sop-board-ghost';
  ghost.style.width = `${element.offsetWidth}px`;
  // A copy of what React has drawn; nothing in it is ever made from text.
  const copy = element.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-case');
  copy.removeAttribute('data-roving');
  copy.classList.add('is-drag');
  ghost.append(copy);
  if (count > 1) {
    const more = document.createElement('span');
    more.className = 'sop-board-ghost-count';
    more.textContent = boardText.cases(count);
    ghost.append(more);
  }
  return ghost;
}
