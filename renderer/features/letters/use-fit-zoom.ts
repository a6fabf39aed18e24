import { type RefObject, useEffect, useRef, useState } from 'react';

const step = 1.2;
const smallest = 0.3;
const largest = 3;
/** Padding of the preview and its scroll bar, in pixels. */
const edges = 36;

/** A zoom at which a page of this width (in pixels at zoom 1) fills the frame, and steps away from it. */
export function useFitZoom<Frame extends HTMLElement>(
  pageWidth: number,
): {
  readonly frame: RefObject<Frame | null>;
  readonly zoom: number;
  readonly larger: () => void;
  readonly smaller: () => void;
} {
  const frame = useRef<Frame>(null);
  const [room, setRoom] = useState(600);
  const [steps, setSteps] = useState(0);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setRoom(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const fit = Math.min(1, Math.max(smallest, (room - edges) / pageWidth));
  const zoomAt = (at: number) => Math.min(largest, Math.max(smallest, fit * step ** at));
  const move = (by: 1 | -1) => setSteps((at) => (zoomAt(at + by) === zoomAt(at) ? at : at + by));
  return { frame, zoom: zoomAt(steps), larger: () => move(1), smaller: () => move(-1) };
}
