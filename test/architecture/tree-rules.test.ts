import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '#app/platform/config/config.ts';
import { type Tree, treeRules } from './tree-rules.ts';

/** A tree without a fault, in which one file after the other is replaced or added. */
const sound: Record<string, string> = {
  'README.md': '[the plans](app/features/plans/README.md) [rules](docs/rules/) [elsewhere](https://example.org)',
  'docs/rules/plans.md': '[back](../../README.md#top)',
  'app/features/plans/README.md': '# Plans',
  'app/features/plans/routes.ts': '',
  'app/features/plans/domain/plan.ts': '',
  'app/features/plans/domain/plan.test.ts': '',
  'app/features/plans/server/plan-store.ts': '',
  'app/features/plans/server/end-plan.db.test.ts': '',
  'app/features/plans/pages/staff/plan-board.island.tsx': '<div className={styles.board} />',
  'app/features/plans/pages/staff/plan.module.css': 'gap: var(--ds-size-2)',
  'app/features/plans/texts/sv.ts': '',
  'app/features/plans/texts/en.ts': '',
  'app/ui/button.tsx': '<button className="ds-button" />',
  'db/migrations/0001_ground.sql': '-- owner: platform\n',
  'db/migrations/0002_plans.sql': '-- owner: plans\n',
  'e2e/plans/end-plan.e2e.ts': '',
};

const planted: [rule: keyof typeof treeRules, file: string, text: string][] = [
  ['a feature has a README of at most 30 lines', 'app/features/goals/domain/goal.ts', ''],
  ['a feature has a README of at most 30 lines', 'app/features/plans/README.md', 'x\n'.repeat(31)],
  ['a feature has a domain', 'app/features/goals/README.md', '# Goals'],
  ['files of a feature lie where they belong', 'app/features/plans/plan-service.ts', ''],
  ['files of a feature lie where they belong', 'app/features/plans/server/letter.tsx', ''],
  ['files of a feature lie where they belong', 'app/features/plans/components/board.tsx', ''],
  ['files of a feature lie where they belong', 'app/features/plans/public.tsx', ''],
  ['a feature speaks Swedish and English', 'app/features/goals/texts/sv.ts', ''],
  ['stores lie in server/', 'app/features/plans/domain/plan-store.ts', ''],
  ['stores lie in server/', 'app/platform/db/plan-store.ts', ''],
  ['islands lie beside a page or in ui/', 'app/features/plans/domain/board.island.tsx', ''],
  ['tests lie where their runner looks', 'app/features/plans/end-plan.e2e.ts', ''],
  ['tests lie where their runner looks', 'app/features/plans/server/plan.spec.ts', ''],
  ['tests lie where their runner looks', 'app/features/plans/domain/plan.db.test.ts', ''],
  ['tests lie where their runner looks', 'e2e/plans/plan.test.ts', ''],
  ['tests lie where their runner looks', 'app/features/plans/server/plan.server.ts', ''],
  ['no file is too long', 'app/features/plans/domain/plan.ts', 'x\n'.repeat(301)],
  ['no file is too long', 'app/features/plans/domain/plan.test.ts', 'x\n'.repeat(501)],
  ['no style in markup', 'app/features/plans/pages/staff/plan-page.tsx', '<p style={{ color: 1 }} />'],
  ['no style in markup', 'app/ui/text.tsx', '<p style="color: red" />'],
  ['classes of the design system are for ui/ alone', 'app/doors/staff/layout.tsx', '<p className="ds-card" />'],
  ['classes of the design system are for ui/ alone', 'app/features/plans/pages/staff/plan.module.css', '.ds-card {}'],
  ['names say what is in a file', 'app/platform/db/date-utils.ts', ''],
  ['names say what is in a file', 'app/features/common/domain/x.ts', ''],
  ['names say what is in a file', 'test/helpers.ts', ''],
  ['migrations are numbered without a gap and name their owner', 'db/migrations/0004_goals.sql', '-- owner: plans\n'],
  ['migrations are numbered without a gap and name their owner', 'db/migrations/0002_twice.sql', '-- owner: plans\n'],
  ['migrations are numbered without a gap and name their owner', 'db/migrations/0003_goals.sql', 'select 1;'],
  ['migrations are numbered without a gap and name their owner', 'db/migrations/0003_goals.sql', '-- owner: nobody\n'],
  ['nothing is left to do in main', 'app/shared/dates.ts', '// TODO: leap years'],
  ['links between documents lead somewhere', 'docs/rules/exits.md', '[gone](../nowhere.md)'],
];

function readProject(): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  const isText = /\.(tsx?|css|cjs|md|sql|json|ya?ml)$/;
  const files = listed.split('\0').filter((path) => path !== '' && existsSync(join(projectFolder, path)));
  return new Map(files.map((path) => [path, isText.test(path) ? readFileSync(join(projectFolder, path), 'utf8') : '']));
}

describe('the rules of the tree', () => {
  it.each(planted)('%s: a planted %s is found', (rule, file, text) => {
    const findings = treeRules[rule]!(new Map(Object.entries({ ...sound, [file]: text })));
    expect(findings).not.toEqual([]);
  });

  it.each(Object.entries(treeRules))('%s: nothing is found in a sound tree, and it is planted', (name, rule) => {
    expect(rule(new Map(Object.entries(sound)))).toEqual([]);
    expect(planted.map(([planting]) => planting)).toContain(name);
  });
});

describe('this project', () => {
  const tree = readProject();

  it('was read', () => {
    expect(tree.size).toBeGreaterThan(50);
  });

  it.each(Object.entries(treeRules))('%s', (_, rule) => {
    expect(rule(tree)).toEqual([]);
  });
});
