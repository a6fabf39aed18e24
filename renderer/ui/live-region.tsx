import { createContext, type ReactNode, use, useCallback, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Stands once around the application; what is announced is read aloud politely and never shown. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [news, setNews] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setNews(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr" aria-live="polite">
        {/* A new element each time, so that the same words twice are read twice. */}
        <span key={news.turn}>{news.text}</span>
      </div>
    </AnnounceContext>
  );
}

/** `announce('OP-2199, langkah 3, giliran Kasi')` */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
