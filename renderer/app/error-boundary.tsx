import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { appText } from './text.ts';

/** One of the four places where a bug is caught: the screen says so, and what was saved is safe. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="start">
        <h1>{appText.brokenTitle}</h1>
        <p>{appText.brokenText}</p>
        <p>
          <Button kind="primary" onClick={() => location.reload()}>
            {appText.reload}
          </Button>
        </p>
      </main>
    );
  }
}
