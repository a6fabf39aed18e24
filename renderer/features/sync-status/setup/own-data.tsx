import { useId } from 'react';
import { angka } from '#shared/documents/format-id.ts';
import type { OpdEntry, PersonEntry } from '../../../data/store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { JoinForm, JoinProblems, OfficeLook } from './join-form.ts';
import { MatchTable } from './match-table.tsx';
import { joinText } from './text.ts';

export interface OwnDataProps {
  readonly people: readonly PersonEntry[];
  /** OPD that both offices may know under different names; the others were matched by their names. */
  readonly opds: readonly OpdEntry[];
  /** How many OPD were matched by their names. */
  readonly sureOpds: number;
  readonly look: OfficeLook;
  readonly form: JoinForm;
  readonly onChange: (form: JoinForm) => void;
  readonly problems: JoinProblems;
}

const ways = [
  { own: 'bring', name: joinText.bring, note: joinText.bringNote },
  { own: 'fresh', name: joinText.fresh, note: joinText.freshNote },
] as const;

/** A PC with an office of its own: its berkas come along, or they are kept aside. */
export function OwnData({ people, opds, sureOpds, look, form, onChange, problems }: OwnDataProps) {
  const name = useId();
  return (
    <>
      <fieldset className="field">
        <legend>{joinText.own}</legend>
        <div className="sync-choices">
          {ways.map((way) => (
            <label key={way.own} className={form.own === way.own ? 'sync-choice on' : 'sync-choice'}>
              <input
                type="radio"
                name={name}
                checked={form.own === way.own}
                onChange={() => onChange({ ...form, own: way.own })}
                aria-invalid={problems.own !== undefined || undefined}
              />
              <span>
                <b>{way.name}</b>
                <small>{way.note}</small>
              </span>
            </label>
          ))}
        </div>
        {problems.own && (
          <div className="hint bad">
            <Icon name="warning" size={13} />
            <div className="hint-words">{problems.own}</div>
          </div>
        )}
      </fieldset>
      {form.own === 'bring' && (
        <>
          <People people={people} look={look} form={form} onChange={onChange} problems={problems} />
          <div className="stack">
            {opds.length > 0 && (
              <MatchTable
                label={joinText.matchOpds}
                headers={{ own: joinText.ownOpd, office: joinText.officeOpd }}
                own={opds.map(({ id, name, short }) => ({ id, name, note: short }))}
                office={look.opdList.map(({ id, name, short }) => ({ id, name, note: short }))}
                alone={joinText.newOpd}
                matches={form.opds}
                onMatch={(id, match) => onChange({ ...form, opds: { ...form.opds, [id]: match } })}
              />
            )}
            {sureOpds > 0 && <p className="t2 s13">{joinText.sureOpds(angka(sureOpds))}</p>}
            <p className="t2 s13">{joinText.ownLists}</p>
          </div>
        </>
      )}
    </>
  );
}

function People({ people, look, form, onChange, problems }: Omit<OwnDataProps, 'opds' | 'sureOpds'>) {
  const admins = people.filter(({ id, posts }) => !form.people[id] && posts.some(({ role }) => role === 'admin'));
  return (
    <div className="stack">
      <MatchTable
        label={joinText.match}
        headers={{ own: joinText.ownPerson, office: joinText.officePerson }}
        own={people.map(({ id, name, posts }) => ({ id, name, note: posts.map(({ title }) => title).join(', ') }))}
        office={look.people.map(({ id, name, titles }) => ({ id, name, note: titles[0] ?? '' }))}
        alone={joinText.newPerson}
        matches={form.people}
        onMatch={(id, match) => onChange({ ...form, people: { ...form.people, [id]: match } })}
      />
      <p className="t2 s13">{joinText.matchNote}</p>
      {problems.people && <Notice tone="bad">{problems.people}</Notice>}
      <div role="status">
        {admins.length > 0 && <Notice>{joinText.withoutAdmin(admins.map(({ name }) => name).join(', '))}</Notice>}
      </div>
    </div>
  );
}
