import { type ReactNode, useRef } from 'react';
import { Kbd } from './marks.tsx';
import { keyName } from './shortcut-match.ts';
import type { ActiveShortcut } from './shortcut-store.ts';
import { uiText } from './text.ts';
import { useActiveShortcuts } from './use-shortcuts.tsx';

export interface ShellProps {
  readonly rail: ReactNode;
  readonly bar: ReactNode;
  /** At most one, the most serious. */
  readonly banner?: ReactNode;
  readonly keys?: ReactNode;
  readonly children: ReactNode;
}

/** Rail, bar, the page, and the key bar at its foot. */
export function Shell({ rail, bar, banner, keys, children }: ShellProps) {
  const page = useRef<HTMLElement>(null);
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => page.current?.focus()}>
        {uiText.skipToContent}
      </button>
      {rail}
      {bar}
      <div className="shell-page">
        {banner}
        <main className="main" ref={page} tabIndex={-1}>
          {children}
        </main>
        {keys}
      </div>
    </div>
  );
}

export interface KeyHint {
  readonly keys: readonly string[];
  readonly label: string;
}

/** What works now. Labels win over shortcuts where the room is short: hints at the end are cut first. */
export function KeyBar({ hints, end }: { readonly hints: readonly KeyHint[]; readonly end?: KeyHint }) {
  return (
    <section className="keys" aria-label={uiText.shortcuts}>
      {hints.map((hint) => (
        <Hint key={hint.label} {...hint} />
      ))}
      {end && (
        <span className="push">
          <Hint {...end} />
        </span>
      )}
    </section>
  );
}

/** The key bar of the shortcuts that are registered with a label and work at this moment. */
export function ActiveKeyBar({ end }: { readonly end?: KeyHint }) {
  return <KeyBar hints={hintsFor(useActiveShortcuts())} {...(end && { end })} />;
}

/** Several keys with the same words stand together: ← → kolom. */
export function hintsFor(active: readonly ActiveShortcut[]): readonly KeyHint[] {
  const keysByLabel = new Map<string, string[]>();
  for (const { keys, label } of active) {
    const known = keysByLabel.get(label);
    if (known === undefined) keysByLabel.set(label, [keys]);
    else if (!known.includes(keys)) known.push(keys);
  }
  return [...keysByLabel].map(([label, keys]) => ({ label, keys }));
}

function Hint({ keys, label }: KeyHint) {
  return (
    <span className="key-hint">
      {keys.map((key) => (
        <Kbd key={key} keys={keyName(key)} />
      ))}
      {label}
    </span>
  );
}
