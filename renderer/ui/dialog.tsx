import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { uiText } from './text.ts';
import { classes } from './tone.ts';
import { ShortcutLayer, useShortcuts } from './use-shortcuts.tsx';

export interface ModalProps {
  readonly open: boolean;
  /** Spoken name; a Dialog uses its title instead. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** Esc asks for this. */
  readonly onCancel: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A window over the page: the page behind it rests, Tab stays inside, and focus returns to the opener. */
export function Modal({ open, label, labelledBy, onCancel, className, children }: ModalProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = frame.current;
    if (!open || dialog === null) return;
    const opener = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      dialog.close();
      // React has taken the dialog out of the page by now, and a dialog that is gone gives no focus back.
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={frame}
      className={classes('modal', className)}
      aria-label={label}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        // A second Esc would close the dialog past preventDefault, so the owner's answer comes first.
        onCancel();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <ShortcutLayer>{children}</ShortcutLayer>
    </dialog>
  );
}

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** A verb and its object, never "Ya". */
  readonly confirmText: string;
  readonly onConfirm: () => void;
  /** The safe button; Esc does the same. */
  readonly cancelText?: string;
  readonly onCancel: () => void;
  /** The confirming button destroys something: focus starts on the safe one. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly wide?: boolean;
  /** Where it holds a control that must be filled first, give that control the attribute data-first-focus. */
  readonly children?: ReactNode;
}

/** Only for what leaves the app, cannot return, or must carry a reason. Ctrl+Enter confirms from every field of it, unless it destroys. */
export function Dialog(props: DialogProps) {
  const {
    open,
    title,
    confirmText,
    onConfirm,
    cancelText = uiText.cancel,
    onCancel,
    danger = false,
    busy = false,
    wide = false,
    children,
  } = props;
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!busy) onConfirm();
  };
  useLayoutEffect(() => {
    if (!open || form.current === null || form.current.querySelector('[data-first-focus]') !== null) return;
    form.current.querySelector<HTMLElement>(danger ? '[data-dialog=safe]' : '[data-dialog=confirm]')?.focus();
  }, [open, danger]);
  return (
    <Modal open={open} labelledBy={heading} onCancel={onCancel} className={classes('dialog', wide && 'wide')}>
      {!danger && !busy && <ConfirmKey run={onConfirm} />}
      <form ref={form} onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <div className="dialog-acts">
          <Button data-dialog="safe" onClick={onCancel}>
            {cancelText}
          </Button>
          <Button data-dialog="confirm" type="submit" kind={danger ? 'danger-fill' : 'primary'} busy={busy}>
            {confirmText}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function ConfirmKey({ run }: { readonly run: () => void }) {
  useShortcuts([{ keys: 'Ctrl+Enter', inFields: true, run }]);
  return null;
}
