import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';

/** PDF points are 1/72 inch, CSS pixels 1/96 inch. */
const pixelsPerPoint = 96 / 72;

interface PageCanvasProps {
  readonly page: PDFPageProxy;
  readonly zoom: number;
  readonly label: string;
  /** Keep it the same function between renders. */
  readonly onFailure: (reason: unknown) => void;
}

/** One page, painted as sharp as the screen is. */
export function PageCanvas({ page, zoom, label, onFailure }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = page.getViewport({ scale: zoom * pixelsPerPoint });
  useEffect(() => {
    const viewport = page.getViewport({ scale: zoom * pixelsPerPoint * devicePixelRatio });
    // Painted beside the screen first: the canvas would be blank while pdfjs works on it.
    const fresh = document.createElement('canvas');
    fresh.width = Math.floor(viewport.width);
    fresh.height = Math.floor(viewport.height);
    const task = page.render({ canvas: fresh, viewport });
    let isCurrent = true;
    task.promise.then(
      () => isCurrent && show(fresh, canvas.current),
      (reason: unknown) => isCurrent && onFailure(reason),
    );
    return () => {
      isCurrent = false;
      task.cancel();
    };
  }, [page, zoom, onFailure]);
  return <canvas ref={canvas} role="img" aria-label={label} style={{ width: Math.floor(width), height: Math.floor(height) }} />;
}

function show(fresh: HTMLCanvasElement, canvas: HTMLCanvasElement | null): void {
  if (canvas === null) return;
  canvas.width = fresh.width;
  canvas.height = fresh.height;
  canvas.getContext('2d')?.drawImage(fresh, 0, 0);
}
