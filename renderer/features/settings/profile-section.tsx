import type { Sections } from '#shared/domain/office/operations.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { KopSketch } from './kop-sketch.tsx';
import { LogoField } from './logo-field.tsx';
import { isFree, textProblems } from './problems.ts';
import { SectionFrame } from './section-frame.tsx';
import { problemSentence, profileText, sectionNames } from './text.ts';
import { type SectionForm, useSectionForm } from './use-section-form.ts';

type Profile = Sections['profile'];
type TextField = Exclude<keyof Profile, 'logo'>;

const required = ['government', 'agency', 'address', 'city'];

const asForm = (profile: Profile): Profile => profile;

function readProfile(profile: Profile) {
  const { logo, ...typed } = profile;
  const texts = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()])) as typeof typed; // The same names.
  const problems = textProblems(texts, required);
  return isFree(problems) ? ok({ ...texts, logo }) : fail(problems);
}

/** Names, address and logo of the office, with the letterhead that they make. */
export function ProfileSection() {
  const form = useSectionForm({ section: 'profile', toForm: asForm, read: readProfile, saved: profileText.saved });
  return (
    <>
      <KopSketch profile={form.value} />
      <SectionFrame title={sectionNames.profil} icon="building" note={profileText.note} saveText={profileText.save} form={form}>
        <div className="field-row">
          <ProfileText form={form} name="government" />
          <ProfileText form={form} name="agency" />
        </div>
        <div className="field-row">
          <ProfileText form={form} name="unit" />
          <ProfileText form={form} name="section" />
        </div>
        <ProfileText form={form} name="address" />
        <div className="field-row">
          <ProfileText form={form} name="phone" />
          <ProfileText form={form} name="website" />
          <ProfileText form={form} name="email" />
        </div>
        <div className="field-row">
          <ProfileText form={form} name="city" />
          <ProfileText form={form} name="letterCode" />
          <ProfileText form={form} name="archiveCode" />
        </div>
        <LogoField logo={form.value.logo} may={form.may} onLogo={(logo) => form.change({ logo })} />
      </SectionFrame>
    </>
  );
}

function ProfileText({ form, name }: { readonly form: SectionForm<Profile>; readonly name: TextField }) {
  const hints: Partial<Record<TextField, string>> = profileText.examples;
  const hint = hints[name];
  return (
    <Field
      label={profileText.fields[name]}
      optional={!required.includes(name)}
      error={problemSentence(form.problems[name])}
      {...(hint && { hint })}
    >
      <Input value={form.value[name]} onValue={(value) => form.change({ [name]: value })} />
    </Field>
  );
}
