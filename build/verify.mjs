// npm run verify: format, types, layers, bundles and every test suite. Each static check counts as one; the last line is the sum.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureProjectNode, root } from './prepare.mjs';

await ensureProjectNode(fileURLToPath(import.meta.url));

const tool = (path) => join(root, 'node_modules', ...path.split('/'));
const results = join(root, '.cache', 'verify');
const layered = ['electron', 'renderer', 'shared'];

/** In the order of their start: what takes long begins early, and what needs the bundles waits for them. */
const bundles = lazily(() => check('bundles', [join(root, 'build', 'bundle.mjs')]));
const jobs = [
  bundles,
  () =>
    check('format and lint', [tool('@biomejs/biome/bin/biome'), 'check', '--config-path=build', '--diagnostic-level=error', '.']),
  () => suite('e2e', bundles),
  () => check('types', [tool('typescript/bin/tsc'), '-b']),
  () => layers(),
  () => suite('unit'),
  () => suite('property'),
  () => suite('golden'),
  () => suite('contract'),
  () => suite('architecture'),
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const outcomes = await inLanes(2, jobs);
for (const { name, failures } of outcomes) for (const failure of failures) console.log(`\n✗ ${name} › ${failure}`);
const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
const passed = sum((outcome) => outcome.passed);
const failed = sum((outcome) => outcome.failures.length);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function check(name, args) {
  const { code, text } = await node(args);
  return { name, passed: code === 0 ? 1 : 0, failures: code === 0 ? [] : [text.trim()] };
}

/** The layers checker reads nothing, and is content, when it cannot parse TypeScript: so it must have read every file there is. */
async function layers() {
  const name = 'layers';
  const args = [
    tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    'build/layers.cjs',
    '--output-type',
    'json',
    ...layered,
  ];
  const { text, output } = await node(args);
  try {
    const { modules, summary } = JSON.parse(output);
    const read = modules.filter(({ source }) => layered.includes(source.split('/')[0])).length;
    const present = layered.flatMap((folder) => readdirSync(join(root, folder), { recursive: true })).filter(isSource).length;
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    const failures = read < present || read === 0 ? [`only ${read} of ${present} files were read`, ...broken] : broken;
    return { name, passed: failures.length === 0 ? 1 : 0, failures: failures.length === 0 ? [] : [failures.join('\n')] };
  } catch {
    return { name, passed: 0, failures: [text.trim()] };
  }
}

function isSource(path) {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.split(sep).includes('node_modules');
}

/** One suite of vitest. A suite without tests, and a crash beside the tests, are failures too. */
async function suite(name, needed) {
  if (needed && (await needed()).failures.length > 0) return { name, passed: 0, failures: ['not run: there are no bundles'] };
  const report = join(results, `${name}.json`);
  const options = ['--config', 'build/vitest.config.ts', '--project', name, '--reporter=json', `--outputFile=${report}`];
  const { code, text } = await node([tool('vitest/vitest.mjs'), 'run', ...options]);
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failures = [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}\n${ownLinesOf(failureMessages.join('\n'))}`),
      ...testResults
        .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
        .map(({ name: file, message }) => `${file}\n${message}`),
    ];
    const passed = tests.filter(({ status }) => status === 'passed').length;
    if (passed + failures.length === 0) return { name, passed: 0, failures: ['the suite has no tests'] };
    return { name, passed, failures: failures.length === 0 && code !== 0 ? [text.trim()] : failures };
  } catch {
    return { name, passed: 0, failures: [text.trim()] };
  }
}

/** A stack through the test runner says nothing about the failure. */
function ownLinesOf(text) {
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .join('\n');
}

function node(args) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PATH: path, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  const all = [];
  child.stdout.on('data', (part) => output.push(part) && all.push(part));
  child.stderr.on('data', (part) => all.push(part));
  return new Promise((resolve) => {
    child.once('close', (code) =>
      resolve({ code, output: Buffer.concat(output).toString(), text: Buffer.concat(all).toString() }),
    );
  });
}

/** Runs the jobs in order in a few lanes and says of each, as it ends, how it went. */
async function inLanes(count, waiting) {
  const done = [];
  const next = [...waiting.entries()];
  const lane = async () => {
    for (let job = next.shift(); job; job = next.shift()) {
      const [place, begin] = job;
      const outcome = await begin();
      done[place] = outcome;
      console.log(
        `${outcome.failures.length === 0 ? '✓' : '✗'} ${outcome.name}: ${outcome.passed} passed, ${outcome.failures.length} failed`,
      );
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
  return done;
}

function lazily(begin) {
  let begun;
  return () => {
    begun ??= begin();
    return begun;
  };
}
