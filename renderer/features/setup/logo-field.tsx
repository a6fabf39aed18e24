import { useState } from 'react';
import { useAttachmentUrl } from '../../data/attachment-url.ts';
import { pickFiles } from '../../data/attachments.ts';
import { setSection } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { setupText } from './text.ts';

const text = setupText.done;

/** The logo of the letterhead: kept as an attachment, so a signed-in person chooses it. */
export function LogoField() {
  const profile = usePantau((state) => state.sections.profile);
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const set = async (logo: string | null) => {
    const done = await setSection('profile', { ...profile, logo });
    setNotDone(done.ok ? null : done.error.sentence);
  };
  const pick = async () => {
    setBusy(true);
    const picked = await pickFiles('image');
    if (!picked.ok) setNotDone(picked.error.sentence);
    else if (picked.value[0]) await set(picked.value[0].hash);
    setBusy(false);
  };
  return (
    <FieldGroup label={text.logo} optional>
      <div className="row wrap">
        {profile.logo === null ? <span className="t2 s13">{text.noLogo}</span> : <LogoImage hash={profile.logo} />}
        <Button icon="image" busy={isBusy} onClick={() => void pick()}>
          {profile.logo === null ? text.pickLogo : text.changeLogo}
        </Button>
        {profile.logo !== null && (
          <Button kind="quiet" onClick={() => void set(null)}>
            {text.removeLogo}
          </Button>
        )}
      </div>
      <div role="status" className="setup-status">
        {notDone && <Notice tone="bad">{notDone}</Notice>}
      </div>
    </FieldGroup>
  );
}

function LogoImage({ hash }: { readonly hash: string }) {
  // The kind of picture is read from its bytes; the browser does the same.
  const image = useAttachmentUrl({ hash, mime: '' });
  if (image.kind === 'loading') return null;
  if (image.kind === 'not-shown') return <span className="bad s13">{image.sentence}</span>;
  return <img className="setup-logo" src={image.url} alt={text.logoAlt} />;
}
