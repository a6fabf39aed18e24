import { useState } from 'react';
import { pickFiles } from '../../data/attachments.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LogoImage } from './kop-sketch.tsx';
import { profileText } from './text.ts';

interface LogoFieldProps {
  readonly logo: string | null;
  readonly may: boolean;
  readonly onLogo: (logo: string | null) => void;
}

/** Letters can print these two kinds. */
const printable = ['image/png', 'image/jpeg'];

export function LogoField({ logo, may, onLogo }: LogoFieldProps) {
  const [notDone, setNotDone] = useState<string | null>(null);
  const choose = async () => {
    const picked = await pickFiles('image');
    if (!picked.ok) return setNotDone(picked.error.sentence);
    const [file] = picked.value;
    if (!file) return;
    const isPrintable = printable.includes(file.mime);
    setNotDone(isPrintable ? null : profileText.logoKind);
    if (isPrintable) onLogo(file.hash);
  };
  return (
    <FieldGroup label={profileText.logo} optional>
      <div className="row wrap">
        {logo && (
          <span className="settings-paper settings-logo-box">
            <LogoImage hash={logo} />
          </span>
        )}
        {may && (
          <Button icon="image" onClick={() => void choose()}>
            {logo ? profileText.changeLogo : profileText.chooseLogo}
          </Button>
        )}
        {may && logo && (
          <Button kind="quiet" onClick={() => onLogo(null)}>
            {profileText.dropLogo}
          </Button>
        )}
        <span className="t3 s12">{profileText.logoHint}</span>
      </div>
      {notDone && <Notice tone="warn">{notDone}</Notice>}
    </FieldGroup>
  );
}
