// npm test: brings what a bare Debian computer lacks, then runs every check (verify.mjs). The last line is the count.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensurePackages, projectNode, run } from './prepare.mjs';

/** Programs that the tests ask for a second opinion: a browser, a word processor, validators of PDF, and what carries a shared folder. */
const debianPackages = [
  'chromium',
  'fonts-liberation',
  'libreoffice-writer-nogui',
  'poppler-utils',
  'qpdf',
  'libpdfbox2-java',
  'libfontbox2-java',
  'libcommons-logging-java',
  'libactivation-java',
  'libjaxb-api-java',
  'samba',
  'smbclient',
  'rclone',
  'fuse3',
  'syncthing',
];

ensurePackages();
bringDebianPackages();
process.exit(await run(projectNode(), [fileURLToPath(new URL('verify.mjs', import.meta.url))]));

function bringDebianPackages() {
  if (process.platform !== 'linux' || !answers('dpkg', ['--version'])) return;
  const wanted = answers('java', ['-version']) ? debianPackages : [...debianPackages, 'default-jre-headless'];
  const missing = wanted.filter((name) => !answers('dpkg', ['-s', name]));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.log(`These Debian packages are missing: ${missing.join(' ')}`);
    return;
  }
  console.log(`Installing Debian packages: ${missing.join(' ')}`);
  // Debian starts a file server as it installs one, unless the computer is in single-user mode; the tests bring up their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  if (missing.includes('samba') && existsSync('/run/systemd/system'))
    spawnSync('systemctl', ['disable', '--now', 'smbd', 'nmbd'], quiet);
}

function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
