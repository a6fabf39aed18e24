import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { access, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, missingPrograms, startProgram, until } from './programs.ts';

/** A share on a real Samba that only this computer sees. */
export interface SambaShare {
  /** The folder behind the share. */
  readonly disk: string;
  readonly port: number;
  stop(): Promise<void>;
}

export const shareName = 'bersama';
/** Samba lets a person in that it does not know as a guest. */
export const guest = { name: 'tamu', password: 'tamu' } as const;

/** What stands in the way of a server of one's own; empty when nothing does. */
export function obstaclesToSamba(): readonly string[] {
  return [...missingPrograms(['smbd', 'smbclient']), ...(process.getuid?.() === 0 ? [] : ['the right to start smbd'])];
}

/** What stands in the way of seeing the share as a folder. */
export function obstaclesToMount(): readonly string[] {
  const missing = missingPrograms(['rclone', 'fusermount3']);
  if (!existsSync('/dev/fuse')) return [...missing, '/dev/fuse'];
  return mayMount() ? missing : [...missing, 'the right to mount'];
}

/** A container may give root without CAP_SYS_ADMIN, bit 21 of its capabilities. */
function mayMount(): boolean {
  const [, capabilities] = /^CapEff:\s*(\w+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return ((BigInt(`0x${capabilities ?? '0'}`) >> 21n) & 1n) === 1n;
}

export async function startSamba(): Promise<SambaShare> {
  const home = await mkdtemp(join(tmpdir(), 'pantau-samba-'));
  const disk = join(home, 'share');
  const state = join(home, 'state');
  const settings = join(home, 'smb.conf');
  const port = await freePort();
  for (const folder of [disk, state]) await mkdir(folder);
  await writeFile(settings, settingsOf({ disk, state, port }));
  const server = startProgram('smbd', ['--foreground', '--no-process-group', `--configfile=${settings}`, '--debug-stdout']);
  const isUp = () => ask(port).status === 0 || !server.isRunning();
  await until('Samba answers', isUp);
  if (!server.isRunning()) throw new Error(`smbd ended: ${server.said()}`);
  return {
    disk,
    port,
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function ask(port: number) {
  const { name, password } = guest;
  return spawnSync('smbclient', [`//127.0.0.1/${shareName}`, '-p', String(port), '-U', `${name}%${password}`, '-c', 'ls']);
}

/** The share as a folder of this computer, as fresh as the server knows it: nothing is cached. */
export async function mountShare({ port }: SambaShare): Promise<{ readonly folder: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-mount-'));
  const own = (await stat(folder)).dev;
  const options = ['--vfs-cache-mode', 'off', '--dir-cache-time', '0s', '--attr-timeout', '0s', '--poll-interval', '0'];
  const password = spawnSync('rclone', ['obscure', guest.password], { encoding: 'utf8' }).stdout.trim();
  const account = {
    RCLONE_CONFIG: '/dev/null',
    RCLONE_SMB_HOST: '127.0.0.1',
    RCLONE_SMB_PORT: String(port),
    RCLONE_SMB_USER: guest.name,
    RCLONE_SMB_PASS: password,
  };
  const mount = startProgram('rclone', ['mount', `:smb:${shareName}`, folder, ...options], account);
  await until('the share is mounted', async () => !mount.isRunning() || (await stat(folder)).dev !== own);
  if (!mount.isRunning()) throw new Error(`rclone ended: ${mount.said()}`);
  return {
    folder,
    async stop() {
      await mount.stop();
      await access(folder).catch(() => spawnSync('fusermount3', ['-u', '-z', folder]));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf({ disk, state, port }: { readonly disk: string; readonly state: string; readonly port: number }): string {
  const everything = {
    'server role': 'standalone server',
    interfaces: '127.0.0.1/8',
    'bind interfaces only': 'yes',
    'smb ports': port,
    'private dir': state,
    'lock directory': state,
    'state directory': state,
    'cache directory': state,
    'pid directory': state,
    'ncalrpc dir': join(state, 'ncalrpc'),
    'map to guest': 'Bad User',
    'guest account': 'root',
    'disable spoolss': 'yes',
    'load printers': 'no',
    'printcap name': '/dev/null',
  };
  const share = { path: disk, 'guest ok': 'yes', 'read only': 'no' };
  const section = (name: string, options: object) =>
    [`[${name}]`, ...Object.entries(options).map(([option, value]) => `  ${option} = ${value}`), ''].join('\n');
  return section('global', everything) + section(shareName, share);
}
