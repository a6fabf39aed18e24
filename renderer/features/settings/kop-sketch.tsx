import { headOf } from '#shared/documents/from-office.ts';
import { kop } from '#shared/documents/parts.ts';
import type { Sections } from '#shared/domain/office/operations.ts';
import { useAttachmentUrl } from '../../data/attachment-url.ts';
import { Panel } from '../../ui/panel.tsx';
import { profileText } from './text.ts';

/** The letterhead as letters will print it, made by the same function. */
export function KopSketch({ profile }: { readonly profile: Sections['profile'] }) {
  const { lines } = kop(headOf({ sections: { profile } }));
  return (
    <Panel title={profileText.sketch} icon="letter" note={profileText.sketchNote}>
      <figure className="settings-paper settings-kop" aria-label={profileText.sketchLabel}>
        {profile.logo && <LogoImage hash={profile.logo} />}
        <div>
          {lines.map(({ text, size, bold }) => (
            <div
              key={`${size} ${text}`}
              className={bold ? 'settings-kop-name' : size > 10 ? 'settings-kop-government' : 'settings-kop-address'}
            >
              {text}
            </div>
          ))}
        </div>
      </figure>
    </Panel>
  );
}

/** The picture behind a hash. Browsers look into the bytes, so one type serves PNG and JPG. */
export function LogoImage({ hash }: { readonly hash: string }) {
  const image = useAttachmentUrl({ hash, mime: 'image/png' });
  if (image.kind === 'loading') return null;
  if (image.kind === 'not-shown') return <span className="settings-logo-missing">{image.sentence}</span>;
  return <img className="settings-logo" src={image.url} alt={profileText.logoAlt} />;
}
