/**
 * `npm test`: every check and every suite, one after the other, to the end even when one fails; the last line counts them all.
 * With --quick (`npm run check`) only the checks and the rules of the house.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const project = join(import.meta.dirname, '..');
const isQuick = process.argv.includes('--quick');
const results = join(project, '.tmp', 'test-results');
const failures: string[] = [];

const checks: [name: string, command: string, ...flags: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc'],
  ['unused files, exports and dependencies', 'knip', '--no-progress'],
  ['styles', 'stylelint', 'app/**/*.css', '--max-warnings', '0'],
  ['generated table types', 'node', 'scripts/database-types.ts', '--check'],
  ['lockfile', 'node', 'scripts/complete-lockfile.ts', '--check'],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counted = checks.map(([name, command, ...flags]) => check(name, command, flags));
if (isQuick) counted.push(suite('rules of the house', ['--project', 'unit', 'test/architecture']));
else {
  counted.push(suite('unit', ['--project', 'unit']), suite('database', ['--project', 'db']));
  counted.push(check('build', 'node', ['scripts/build.ts', '--force']));
  counted.push(suite('browser', ['--project', 'browser', '--passWithNoTests']));
}

const sum = (part: keyof Counts) => counted.reduce((total, counts) => total + counts[part], 0);
for (const name of failures) console.log(`Failed: ${name}`);
console.log(
  `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** Runs one check; it counts as one test. */
function check(name: string, command: string, flags: string[]): Counts {
  const hasPassed = run(name, command, flags);
  if (!hasPassed) failures.push(name);
  return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
}

/** Runs a suite of the test runner and counts by the runner's own results. A run that fails in no single test counts as one failure. */
function suite(name: string, flags: string[]): Counts {
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  const report = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const hasPassed = run(name, 'vitest', ['run', ...flags, ...report]);
  const { failedTests, ...counts } = readResults(file);
  if (!hasPassed) failures.push(name, ...failedTests.map((test) => `  ${name}: ${test}`));
  return { ...counts, failed: hasPassed ? counts.failed : Math.max(1, counts.failed) };
}

function run(name: string, command: string, flags: string[]): boolean {
  const startedAt = performance.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, flags, { cwd: project, stdio: 'inherit' });
  console.log(
    `— ${name}: ${status === 0 ? 'passed' : 'FAILED'}, ${Math.round((performance.now() - startedAt) / 100) / 10} s`,
  );
  return status === 0;
}

/** The runner's own counts, and for each test that failed its name and the first lines of why: the end of a long log is what people see. */
function readResults(file: string): Counts & { failedTests: string[] } {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'));
    const tests: { status: string; fullName: string; failureMessages: string[] }[] = read.testResults.flatMap(
      (of: { assertionResults: unknown[] }) => of.assertionResults,
    );
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + read.numTodoTests,
      failedTests: tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}\n    ${firstLines(failureMessages.join('\n'))}`),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failedTests: [] };
  }
}

/** At most eight lines, the rest is further up in the log. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, 8).join('\n    ');
}
