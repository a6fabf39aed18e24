import { useMemo, useState } from 'react';
import type { HardcopyPlace } from '#shared/sop/engine.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { placeOfKey, placesIn } from '../../data/places.ts';
import { usePantau } from '../../data/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConfirmKey } from './confirm-key.tsx';
import { caseText } from './text.ts';

export interface PlaceDialogProps {
  readonly caseId: string;
  /** Answers a sentence when the place was not recorded. */
  readonly onPlace: (place: HardcopyPlace) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** Where the paper lies, filled in after the berkas was archived. */
export function PlaceDialog({ caseId, onPlace, onCancel }: PlaceDialogProps) {
  const counters = usePantau((state) => state.counters);
  const places = useMemo(() => placesIn(counters), [counters]);
  const empty: HardcopyPlace = { room: '', rack: '', box: '', folder: '' };
  const { value: place, change, clear } = useFormDraft(`tempat-${caseId}`, empty);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    if (busy) return;
    if (!place.room.trim()) {
      setProblem(caseText.placeMissing);
      document.querySelector<HTMLElement>('dialog [data-first-focus]')?.focus();
      return;
    }
    setBusy(true);
    const sentence = await onPlace(place);
    setBusy(false);
    setProblem(sentence);
    if (sentence === undefined) clear();
  };
  return (
    <Dialog
      open
      title={caseText.fillPlace}
      confirmText={caseText.fillPlace}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
      busy={busy}
    >
      <ConfirmKey run={() => void confirm()} />
      {problem !== undefined && (
        <div role="status">
          <Notice tone="warn">{problem}</Notice>
        </div>
      )}
      {places.length > 0 && (
        <Select
          aria-label={caseText.usedPlaces}
          placeholder={caseText.usedPlaces}
          options={places.map(({ key, count }) => ({ value: key, label: `${key} (${count})` }))}
          value=""
          onValue={(key) => key && change(placeOfKey(key))}
        />
      )}
      <div className="field-row">
        <Field label={caseText.placeParts.room}>
          <Input value={place.room} onValue={(room) => change({ room })} data-first-focus />
        </Field>
        <Field label={caseText.placeParts.rack} optional>
          <Input value={place.rack} onValue={(rack) => change({ rack })} />
        </Field>
      </div>
      <div className="field-row">
        <Field label={caseText.placeParts.box} optional>
          <Input value={place.box} onValue={(box) => change({ box })} />
        </Field>
        <Field label={caseText.placeParts.folder} optional>
          <Input value={place.folder} onValue={(folder) => change({ folder })} />
        </Field>
      </div>
    </Dialog>
  );
}
