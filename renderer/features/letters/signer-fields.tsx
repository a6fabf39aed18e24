import { isLetter } from '#shared/documents/from-case.ts';
import { type Authority, type PersonOnPaper, postsOn } from '#shared/documents/from-office.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

const authorities: readonly Authority[] = ['an', 'langsung', 'plt', 'plh', 'pj'];

/** Who signs, and in letters also in whose name. */
export function SignerFields({ letter }: { readonly letter: Letter }) {
  const { template, content, change, facts } = letter;
  const { people, sections } = facts.office;
  const words = lettersText.authorities(sections.roleLabels['kepala-dinas']);
  const choose = (signerId: string) => {
    const person = people.find(({ id }) => id === signerId);
    const isChief = person && postsOn(person, content.date)[0]?.role === 'kepala-dinas';
    // The head signs in his own name; anybody else signs letters in the name of the head until told otherwise.
    change({ signerId, ...(isLetter(template) && { signerAuthority: isChief ? 'langsung' : content.signerAuthority }) });
  };
  const signer = (
    <Field label={lettersText.signer}>
      <Select
        value={content.signerId}
        options={signers(people, content.date)}
        placeholder={lettersText.nobody}
        onValue={choose}
      />
    </Field>
  );
  if (!isLetter(template)) return signer;
  return (
    <div className="letters-signer">
      <Field label={lettersText.authority}>
        <Select
          value={content.signerAuthority}
          options={authorities.map((value) => ({ value, label: words[value] }))}
          onValue={(value) => change({ signerAuthority: value as Authority })} // One of the options above.
        />
      </Field>
      {signer}
    </div>
  );
}

/** Active people who hold a post on that day, highest post first. */
function signers(people: readonly PersonOnPaper[], date: string) {
  const order = ['kepala-dinas', 'kabid', 'kasi', 'pemantau', 'arsiparis', 'admin'];
  return people
    .filter((person) => person.active)
    .map((person) => ({ person, post: postsOn(person, date)[0] }))
    .filter(({ post }) => post !== undefined)
    .sort((left, right) => order.indexOf(left.post?.role ?? '') - order.indexOf(right.post?.role ?? ''))
    .map(({ person, post }) => ({ value: person.id, label: `${person.name}, ${post?.title ?? ''}` }));
}
