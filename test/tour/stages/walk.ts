import { acts, doAct, type Work } from '../acts.ts';
import { expectThat } from '../failure.ts';
import { kabid, kasi, pemantau } from '../office.ts';
import type { ActName, Actor, End, Walked } from '../roads.ts';
import { endOfCase } from '../screens/case.ts';
import { awaitPages, type DocumentFile, makeDocument, sign, takeOut } from '../screens/letter.ts';
import { goTo, openCase, shortOf, signIn, signOut } from '../screens/places.ts';

const people = { Pemantau: pemantau, Kasi: kasi, Kabid: kabid } as const;
const endWords: Readonly<Record<End, string>> = {
  answered: 'Selesai: tanggapan terkirim dan berkas diarsipkan',
  unanswered: 'Diarsipkan tanpa tanggapan',
};

interface Place {
  readonly opinion: Walked;
  /** The acts that are still ahead. */
  ahead: readonly ActName[];
}

/** Walks every opinion down its road to its end: whoever has a turn signs in and does all that is his. */
export async function walkToEnds(work: Work): Promise<readonly DocumentFile[]> {
  const { desk, opinions } = work;
  const places: Place[] = opinions.map((opinion) => ({ opinion, ahead: opinion.road.acts }));
  const files: DocumentFile[] = [];
  for (let actor = nextActor(places); actor !== undefined; actor = nextActor(places)) {
    await signIn(desk, people[actor]);
    await work.look(`beranda-${actor.toLowerCase()}`);
    if (actor === 'Kabid') await decideAtHome(work, places);
    for (const place of places) files.push(...(await workOn(work, place, actor)));
    await goTo(desk, 'Papan SOP');
    await work.look(`papan-${actor.toLowerCase()}`);
    await signOut(desk);
  }
  return files;
}

/** Whoever has the turn of the opinion that has the longest way to go: so the fewest have to sign in. */
function nextActor(places: readonly Place[]): Actor | undefined {
  const [longest] = places.toSorted((left, right) => right.ahead.length - left.ahead.length);
  const [next] = longest?.ahead ?? [];
  return next && acts[next].by;
}

async function workOn(work: Work, place: Place, actor: Actor): Promise<readonly DocumentFile[]> {
  const { desk } = work;
  const { opinion } = place;
  const files: DocumentFile[] = [];
  let isOpen = false;
  for (let [name] = place.ahead; name !== undefined && acts[name].by === actor; [name] = place.ahead) {
    const act = name;
    await desk.step(`${opinion.number}, ${opinion.road.name}: ${act}`, async () => {
      if (!isOpen) await openCase(desk, opinion.number);
      files.push(...(await writeLetter(work, opinion, act)));
      await doAct(act, { ...work, opinion });
    });
    isOpen = true;
    place.ahead = place.ahead.slice(1);
  }
  if (isOpen && place.ahead.length === 0) {
    const words = await endOfCase(desk);
    expectThat(
      words === endWords[opinion.road.end],
      `${opinion.number} ended with "${words}" on the road "${opinion.road.name}"`,
    );
    await work.look(`berkas-akhir-${opinion.road.end}`);
  }
  return files;
}

/** The Kabid decides at Beranda, by the keys Y and T, in the order in which the page brings the berkas. */
async function decideAtHome(work: Work, places: readonly Place[]): Promise<void> {
  const { page, hand, step } = work.desk;
  const waiting = places.filter(({ ahead: [next] }) => next === 'approve' || next === 'decline');
  for (let left = waiting.length; left > 0; left -= 1) {
    await step('Decide at Beranda', async () => {
      const gate = page.locator('.home-gate');
      const short = await gate.locator('.home-number').innerText();
      const place = waiting.find(({ opinion }) => shortOf(opinion.number) === short);
      const [act] = place?.ahead ?? [];
      expectThat(place !== undefined && act !== undefined, `Beranda asks the Kabid about ${short}, which nobody submitted`);
      await hand.click(gate.locator('.home-number'));
      await hand.press(act === 'approve' ? 'y' : 't');
      const { fill, button } = acts[act];
      if (fill) {
        const dialog = page.getByRole('dialog', { name: new RegExp(`^${button}`) });
        await fill({ ...work, opinion: place.opinion }, dialog);
        await work.look(`dialog-${act}`);
        await hand.press('Control+Enter');
        await dialog.waitFor({ state: 'detached' });
      }
      await gate.filter({ hasText: short }).waitFor({ state: 'detached' });
      place.ahead = place.ahead.slice(1);
    });
  }
}

/** The first opinion goes out with its letters: to the OPD before it is forwarded, to the citizen before the answer is sent. */
async function writeLetter({ desk, attachments, look }: Work, opinion: Walked, act: ActName): Promise<readonly DocumentFile[]> {
  const template = act === 'forward' ? 'Surat penerusan' : act === 'send' ? 'Surat jawaban' : undefined;
  if (!template || !opinion.isFirst) return [];
  const { page, hand } = desk;
  await makeDocument(desk, template);
  await awaitPages(desk, template);
  await hand.fill(page.getByLabel(/^Nomor surat/).first(), act === 'forward' ? '17' : '18');
  await hand.press('Tab');
  await page.locator('.letters-pages').getByText('400.14/1').first().waitFor({ state: 'attached' });
  const name = template.toLowerCase().replace(' ', '-');
  await look(name);
  const files = await takeOut(desk, template);
  await sign(desk, { signer: kabid.name, scan: act === 'forward' ? attachments.scan : null }, look);
  await look(`${name}-ditandatangani`);
  await hand.click(page.getByRole('link', { name: 'Kembali ke berkas' }));
  await page.getByRole('heading', { level: 1, name: opinion.number, exact: true }).waitFor();
  return files;
}
