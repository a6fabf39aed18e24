import { basename, dirname, extname, join } from 'node:path';
import { type Bundle, type BundleHeader, readBundle, writeBundle } from './bundle-file.ts';
import type { EngineState } from './engine-state.ts';
import { pause } from './patience.ts';
import type { JobContext, SyncJobResult } from './sync-jobs.ts';
import { targetProblem } from './target.ts';

/** Main takes a new key from an operation within this time; files under it are then read at once. */
const keyPatience = 20;
const keyLook = 100;

type Imported = Extract<SyncJobResult, { readonly job: 'import-bundle' }>;

/**
 * Takes a bundle by the rules of the folder: whole, of this office, every entry signed by a PC that the office accepted. A bundle of colleagues is
 * answered by a receipt beside it. Importing again changes nothing. Rejects EBADMSG for a file that cannot be used, of which nothing is taken.
 */
export async function importBundle(context: JobContext, path: string): Promise<Imported> {
  const { options, engine } = context;
  const read = await readBundle(options.disk, path);
  if (!read.ok) throw targetProblem('EBADMSG', `${read.error}: ${path}`);
  const { header } = read.value;
  if (header.office !== options.office) throw targetProblem('EBADMSG', `another office: ${path}`);
  const taken = await take(context, read.value);
  const from = engine.report().cards.find(({ writer }) => writer === header.from)?.label ?? '';
  const isAnswered = header.kind === 'bundle' && header.from !== options.device.writer;
  const receipt = isAnswered ? await writeReceipt(context, path, header) : null;
  return { job: 'import-bundle', kind: header.kind, from, receipt, ...taken };
}

async function take(
  { options, engine }: JobContext,
  bundle: Bundle,
): Promise<{ readonly operations: number; readonly held: number }> {
  const { state, cards, receiveAll } = engine.parts;
  // What the folder made this PC set aside or forget says nothing about these files, and the other way round.
  const beside: EngineState = {
    ...state,
    done: new Set(),
    setAside: new Map(),
    get trust() {
      return state.trust;
    },
  };
  const isCard = (key: string) => key.endsWith('.kartu');
  await cards.read(
    bundle,
    bundle.entries.filter(({ key }) => isCard(key)),
  );
  let operations = await receiveAll(beside, bundle, bundle.entries);
  const lacksKey = () => [...beside.setAside.values()].some(({ reason }) => reason === 'unreadable');
  for (let look = 0; lacksKey() && operations > 0 && look < keyPatience; look++) {
    await pause(keyLook);
    if (options.keyring().epochs.length !== beside.epochs) operations += await receiveAll(beside, bundle, bundle.entries);
  }
  await state.wanted.fetch(bundle, bundle.entries);
  return { operations, held: beside.setAside.size };
}

/** Beside the bundle, for the way back: what this PC has by now. Null on a stick that takes no more. */
async function writeReceipt(
  { options, engine }: JobContext,
  path: string,
  { office, from }: BundleHeader,
): Promise<string | null> {
  const { device, disk } = options;
  const extension = extname(path);
  const receipt = join(dirname(path), `${basename(path, extension)}-tanda-terima${extension}`);
  const { cards, kabar } = engine.parts;
  async function* entries() {
    yield* cards.files().slice(0, 1);
    yield kabar.seal();
  }
  try {
    await writeBundle(disk, receipt, { office, kind: 'receipt', from: device.writer, to: from }, entries());
    return receipt;
  } catch {
    return null;
  }
}
