import { useState } from 'react';
import type { ChannelValue } from '#shared/domain/import/survey-values.ts';
import { changeMapping } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/inputs.tsx';
import { text } from './text.ts';
import { mostValues, summariseChannels } from './value-summary.ts';

/** The values of the channel column with what they become; those that nobody knows wait for a choice. */
export function ChannelValues({ values }: { readonly values: readonly ChannelValue[] }) {
  const channels = usePantau((state) => state.sections.channels);
  const [isOpen, setOpen] = useState(false);
  if (values.length === 0) return null;
  const { unknown, known, rest } = summariseChannels(values);
  const labelOf = (code: string) => channels.find((channel) => channel.code === code)?.label ?? code;
  const shown = isOpen ? values.slice(0, mostValues) : unknown.slice(0, mostValues);
  const hidden = (isOpen ? values.length : unknown.length) - shown.length;
  return (
    <div className={unknown.length > 0 ? 'import-ask is-open' : 'import-ask'}>
      <div className="row">
        <b className="b grow">
          {unknown.length > 0 ? (
            <>
              <Icon name="warning" size={14} /> {text.channelsUnknown(unknown.length, values.length)}
            </>
          ) : (
            text.channelsKnown(values.length)
          )}
        </b>
        <button type="button" className="import-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.hideValues : text.showValues}
        </button>
      </div>
      {!isOpen &&
        known.map((one) => (
          <Known key={one.key} value={text.valueCount(one.value, one.count)} becomes={labelOf(one.code ?? '')} />
        ))}
      {!isOpen && rest && (
        <Known value={text.otherValues(rest.values, rest.count)} becomes={rest.codes.map(labelOf).join(', ')} />
      )}
      {shown.map((one) => (
        <ChannelChoice key={one.key} value={one} />
      ))}
      {hidden > 0 && <p>{text.moreValues(hidden)}</p>}
    </div>
  );
}

function Known({ value, becomes }: { readonly value: string; readonly becomes: string }) {
  return (
    <div className="import-value">
      <span className="ell">{value}</span>
      <Icon name="arrow-right" size={13} />
      <span>{becomes}</span>
      <Icon name="check" size={14} />
    </div>
  );
}

function ChannelChoice({ value: { key, value, count, code, suggestion } }: { readonly value: ChannelValue }) {
  const mapping = useImport((view) => view.mapping);
  const channels = usePantau((state) => state.sections.channels).filter(({ active }) => active);
  const options = channels
    .toSorted((left, right) => Number(right.code === suggestion) - Number(left.code === suggestion))
    .map((channel) => ({ value: channel.code, label: channel.label }));
  const choose = (chosen: string) => {
    const { [key]: _, ...others } = mapping.channelValues;
    changeMapping({ ...mapping, channelValues: chosen === '' ? others : { ...others, [key]: chosen } });
  };
  return (
    <div className="import-value is-choice">
      <span className="ell" title={value}>
        {text.valueCount(value, count)}
      </span>
      <Icon name="arrow-right" size={13} />
      <Select
        size="s"
        aria-label={text.channelFor(value)}
        placeholder={text.pickChannel}
        value={code ?? ''}
        options={options}
        onValue={choose}
      />
    </div>
  );
}
