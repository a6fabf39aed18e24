import { useShortcuts } from '../../ui/use-shortcuts.tsx';

/** Ctrl+Enter confirms from anywhere in the dialog, also from a text. */
export function ConfirmKey({ run }: { readonly run: () => void }) {
  useShortcuts([{ keys: 'Ctrl+Enter', inFields: true, run }]);
  return null;
}
