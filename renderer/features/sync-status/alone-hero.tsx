import { hrefOf } from '../../data/route.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { aloneText } from './text-pages.ts';

/** An office of one PC: nothing is wrong, and two ways lead further. */
export function AloneHero() {
  return (
    <Panel label={aloneText.title} className="sync-hero">
      <div className="sync-hero-head">
        <div className="grow">
          <h2>{aloneText.title}</h2>
          <p>{aloneText.text}</p>
        </div>
      </div>
      <div className="row wrap">
        <ButtonLink kind="primary" icon="folder" href={hrefOf({ screen: 'sinkronisasi', part: 'hubungkan' })}>
          {aloneText.create}
        </ButtonLink>
        <ButtonLink icon="users" href={hrefOf({ screen: 'sinkronisasi', part: 'gabung' })}>
          {aloneText.join}
        </ButtonLink>
      </div>
    </Panel>
  );
}
