import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#app/platform/config/config.ts';

let folder: string;
let found: Set<string>;

const long = (lines: number) => 'export const a = 1;\n'.repeat(lines);

/** What each linter must find in this file of a planted tree. */
const planted: [rule: string, file: string, text: string][] = [
  ['lint/style/noDefaultExport', 'app/shared/whole.ts', 'export default 1;\n'],
  ['lint/style/noEnum', 'app/shared/states.ts', 'export enum State {\n  On,\n}\n'],
  ['lint/style/noProcessEnv', 'app/platform/port.ts', 'export const port = process.env.PORT;\n'],
  ['lint/style/useFilenamingConvention', 'app/shared/plainDate.ts', 'export const a = 1;\n'],
  ['lint/style/noExcessiveLinesPerFile', 'app/shared/long.ts', long(301)],
  ['lint/style/noExcessiveLinesPerFile', 'app/shared/long.test.ts', long(501)],
  ['lint/style/noRestrictedGlobals', 'app/features/plans/domain/due.ts', 'export const due = () => Date.now();\n'],
  ['lint/correctness/useImportExtensions', 'app/shared/bare.ts', `export * from './states';\n`],
  ['lint/correctness/noUnusedImports', 'app/shared/unused.ts', `import { a } from './plainDate.ts';\n`],
  [
    'lint/suspicious/noImportCycles',
    'app/shared/hen.ts',
    `import { egg } from './egg.ts';\n\nexport const hen = () => egg;\n`,
  ],
  [
    'lint/nursery/noFloatingPromises',
    'app/platform/forgets.ts',
    'async function save(): Promise<void> {}\nexport function end(): void {\n  save();\n}\n',
  ],
  ['format', 'app/shared/untidy.ts', 'export const a = "double"\n'],
  ['csstools/use-logical', 'app/ui/left.module.css', '.card { margin-left: 1rem; }\n'],
  ['declaration-block-no-duplicate-properties', 'app/ui/twice.module.css', '.card { gap: 1rem; gap: 2rem; }\n'],
];

const scenery: Record<string, string> = {
  'app/shared/egg.ts': `import { hen } from './hen.ts';\n\nexport const egg = () => hen;\n`,
};

/** Files in which nothing may be found. */
const sound: [file: string, text: string][] = [
  ['app/platform/config/env.ts', 'export const port = process.env.PORT;\n'],
  ['app/shared/many.test.ts', long(300)],
  ['app/features/plans/server/now.ts', 'export const now = () => Date.now();\n'],
  ['vite.config.ts', 'export default {};\n'],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'egenvag-lint-'));
  for (const name of ['biome.json', '.stylelintrc.json', 'package.json', 'tsconfig.json', '.gitignore']) {
    cpSync(join(projectFolder, name), join(folder, name));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  const files = [...planted.map(([, file, text]) => [file, text] as const), ...sound, ...Object.entries(scenery)];
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  found = new Set([...biomeFindings(), ...stylelintFindings()]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, ...flags: string[]): string {
  const program = join(projectFolder, 'node_modules', '.bin', command);
  const { stdout, stderr } = spawnSync(program, flags, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
  return `${stdout}${stderr}`;
}

function biomeFindings(): string[] {
  const said = run('biome', 'check', '--max-diagnostics=none', '--reporter=json', '--vcs-enabled=false', '.');
  const report = JSON.parse(said.split('\n').find((line) => line.startsWith('{')) ?? '{}') as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return report.diagnostics.map(({ category, location }) => `${category} ${location.path}`);
}

function stylelintFindings(): string[] {
  const said = run('stylelint', 'app/**/*.css', '--formatter', 'json');
  const report = JSON.parse(said.slice(said.indexOf('['))) as { source: string; warnings: { rule: string }[] }[];
  return report.flatMap(({ source, warnings }) =>
    warnings.map(({ rule }) => `${rule} ${source.slice(source.indexOf('app/'))}`),
  );
}

describe('the linters', () => {
  it.each(planted)('find %s in %s', (rule, file) => {
    expect([...found].filter((each) => each.endsWith(` ${file}`))).toContain(`${rule} ${file}`);
  });

  it.each(sound)('find nothing in %s', (file) => {
    expect(
      [...found].filter((each) => each.endsWith(` ${file}`) && !each.startsWith('lint/suspicious/noRedeclare')),
    ).toEqual([]);
  });
});
