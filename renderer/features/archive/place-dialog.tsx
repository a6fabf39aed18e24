import { useMemo, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { shortNumber } from '#shared/domain/opinion/case-row.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import type { HardcopyPlace } from '#shared/sop/engine.ts';
import { fileHardcopies } from '../../data/file-hardcopies.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import type { PlaceRequest } from '../../data/place-request.ts';
import { placeOfKey, placesIn } from '../../data/places.ts';
import { usePantau } from '../../data/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { archiveText } from './text.ts';

export interface PlaceDialogProps {
  readonly rows: PlaceRequest['rows'];
  /** The place that changes, for one berkas that has one. */
  readonly from?: HardcopyPlace | undefined;
  readonly onClose: (isFiled: boolean) => void;
}

const empty: HardcopyPlace = { room: '', rack: '', box: '', folder: '' };

/** Where the hard copies of these berkas lie from now on. The last room, rack and box are kept: a box is filled in one go. */
export function PlaceDialog({ rows, from, onClose }: PlaceDialogProps) {
  const form = from ? `ubah-tempat-${rows[0]?.id}` : 'isi-tempat';
  const { value, change, clear, state } = useFormDraft<HardcopyPlace>(form, from ?? empty);
  const counters = usePantau((store) => store.counters);
  const zone = usePantau((store) => store.sections.hours.zone);
  const places = useMemo(() => placesIn(counters), [counters]);
  const [problem, setProblem] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isRoomMissing = value.room.trim() === '';
  const toast = useToast();
  const [first] = rows;
  const what = rows.length === 1 && first ? shortNumber(first.number) : archiveText.cases(rows.length);
  const save = async () => {
    setAsked(true);
    if (isRoomMissing) return;
    setBusy(true);
    const filed = await fileHardcopies(
      rows.map(({ id }) => id),
      value,
    );
    setBusy(false);
    if (!filed.ok) return setProblem(filed.error.sentence);
    if (filed.value.refused > 0) return setProblem(archiveText.someRefused(filed.value.refused));
    const place = [value.room, value.rack, value.box, value.folder].filter(Boolean).join(', ');
    toast.show({ text: archiveText.filed(what, place), icon: 'archive' });
    clear();
    if (!from) change({ room: value.room, rack: value.rack, box: value.box });
    onClose(true);
  };
  const parts = [
    { name: 'room', label: archiveText.room },
    { name: 'rack', label: archiveText.rack },
    { name: 'box', label: archiveText.box },
    { name: 'folder', label: archiveText.folder },
  ] as const;
  return (
    <Dialog
      open
      title={
        from
          ? archiveText.changeOne(what)
          : first && rows.length === 1
            ? archiveText.fillOne(what)
            : archiveText.fillMany(rows.length)
      }
      confirmText={archiveText.save}
      onConfirm={() => void save()}
      onCancel={() => onClose(false)}
      busy={isBusy}
    >
      {places.length > 0 && (
        <Field label={archiveText.used} optional>
          <Select
            placeholder={archiveText.pick}
            options={places.map(({ key, count }) => ({ value: key, label: `${key} (${count})` }))}
            value=""
            onValue={(key) => key && change(placeOfKey(key))}
          />
        </Field>
      )}
      <div className="archive-place">
        {parts.map(({ name, label }) => (
          <Field
            key={name}
            label={label}
            optional={name !== 'room'}
            error={name === 'room' && isAsked && isRoomMissing && archiveText.roomMissing}
            {...(name === 'room' && state.kind === 'saved' && { note: archiveText.savedAt(clockTime(timeAt(state.at, zone))) })}
          >
            <Input
              value={value[name]}
              onValue={(text) => change({ [name]: text })}
              {...(name === 'room' && { 'data-first-focus': true })}
            />
          </Field>
        ))}
      </div>
      {problem !== '' && <Notice tone="bad">{problem}</Notice>}
    </Dialog>
  );
}
