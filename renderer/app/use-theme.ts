import { useEffect } from 'react';

/** Puts the chosen theme on the page; without a choice Windows decides. */
export function useTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
}
