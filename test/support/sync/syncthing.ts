import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, missingPrograms, startProgram, until } from './programs.ts';

/** One PC with a real Syncthing that carries one folder. It knows nobody but the PCs it was introduced to. */
export interface SyncthingPc {
  readonly folder: string;
  readonly deviceId: string;
  readonly port: number;
  introduce(other: SyncthingPc): Promise<void>;
  /** Goes offline for the other PC, or comes back. */
  disconnect(other: SyncthingPc): Promise<void>;
  reconnect(other: SyncthingPc): Promise<void>;
  isConnectedTo(other: SyncthingPc): Promise<boolean>;
  /** Resolves when Syncthing knows what lies in the folder now. */
  scan(): Promise<void>;
  stop(): Promise<void>;
}

const folderId = 'kantor';
const apiKey = 'hanya-di-komputer-ini';

export function obstaclesToSyncthing(): readonly string[] {
  return missingPrograms(['syncthing']);
}

export async function startSyncthing(): Promise<SyncthingPc> {
  const place = await mkdtemp(join(tmpdir(), 'pantau-syncthing-'));
  const home = join(place, 'syncthing');
  const folder = join(place, 'bersama');
  const [port, apiPort] = [await freePort(), await freePort()];
  for (const path of [home, folder]) await mkdir(path);
  await writeFile(join(home, 'config.xml'), settingsOf({ port, apiPort }));
  const env = { HOME: place, STMONITORED: 'yes', STNORESTART: 'yes', STNOUPGRADE: 'yes', STNODEFAULTFOLDER: 'yes' };
  const server = startProgram('syncthing', ['serve', `--home=${home}`, '--no-browser'], env);

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': apiKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Syncthing answered ${answer.status} to ${path}: ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  const isUp = () =>
    ask('GET', 'system/ping').then(
      () => true,
      () => !server.isRunning(),
    );
  await until('Syncthing answers', isUp);
  if (!server.isRunning()) throw new Error(`syncthing ended: ${server.said()}`);
  // The shape is that of its own manual.
  const { myID: deviceId } = (await ask('GET', 'system/status')) as { readonly myID: string };
  const common = { id: folderId, path: folder, fsWatcherEnabled: true, fsWatcherDelayS: 1, disableFsync: true };
  await ask('PUT', `config/folders/${folderId}`, common);

  return {
    folder,
    deviceId,
    port,
    async introduce(other) {
      const addresses = [`tcp://127.0.0.1:${other.port}`];
      await ask('PUT', `config/devices/${other.deviceId}`, { deviceID: other.deviceId, addresses });
      const devices = [deviceId, other.deviceId].map((deviceID) => ({ deviceID }));
      await ask('PUT', `config/folders/${folderId}`, { ...common, devices });
    },
    async disconnect(other) {
      await ask('POST', `system/pause?device=${other.deviceId}`);
    },
    async reconnect(other) {
      await ask('POST', `system/resume?device=${other.deviceId}`);
    },
    async isConnectedTo(other) {
      const { connections } = (await ask('GET', 'system/connections')) as {
        readonly connections: Readonly<Record<string, { readonly connected: boolean } | undefined>>;
      };
      return connections[other.deviceId]?.connected ?? false;
    },
    async scan() {
      await ask('POST', `db/scan?folder=${folderId}`);
    },
    async stop() {
      await server.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Nobody is searched for, asked or told anything: no discovery, relays, reports, upgrades or port mapping. */
function settingsOf({ port, apiPort }: { readonly port: number; readonly apiPort: number }): string {
  const options = {
    listenAddress: `tcp://127.0.0.1:${port}`,
    globalAnnounceEnabled: false,
    localAnnounceEnabled: false,
    relaysEnabled: false,
    natEnabled: false,
    announceLANAddresses: false,
    crashReportingEnabled: false,
    urAccepted: -1,
    autoUpgradeIntervalH: 0,
    stunKeepaliveStartS: 0,
    startBrowser: false,
    reconnectionIntervalS: 1,
    progressUpdateIntervalS: -1,
  };
  const lines = Object.entries(options).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<configuration version="36">
<gui enabled="true" tls="false"><address>127.0.0.1:${apiPort}</address><apikey>${apiKey}</apikey></gui>
<options>${lines.join('')}</options>
</configuration>
`;
}
