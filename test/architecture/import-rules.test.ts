import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '#app/platform/config/config.ts';
import { type Cruised, cruisePlanted, cruiseProject } from './cruise-tree.ts';
import { findRings } from './find-rings.ts';

const { forbidden } = createRequire(import.meta.url)(join(projectFolder, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};

/** One planted import per line: the rule it breaks, the file it stands in, what it imports. */
const planted: [rule: string, file: string, imports: string][] = [
  ['shared-stands-alone', 'app/shared/money.ts', '#app/platform/db/database.ts'],
  ['shared-stands-alone', 'app/shared/react.ts', 'react'],
  ['ui-knows-nothing', 'app/ui/person-card.tsx', '#app/features/plans/domain/plan.ts'],
  ['ui-knows-nothing', 'app/ui/session-button.tsx', '#app/platform/clock.ts'],
  ['ui-runs-anywhere', 'app/ui/file-list.tsx', 'node:fs'],
  ['platform-knows-no-feature', 'app/platform/mail.ts', '#app/features/plans/domain/plan.ts'],
  ['features-know-no-door', 'app/features/plans/routes.ts', '#app/doors/staff/layout.tsx'],
  ['features-know-no-door', 'app/features/plans/jobs.ts', '#app/server.ts'],
  ['domain-is-pure', 'app/features/plans/domain/load-plan.ts', '#app/platform/db/database.ts'],
  ['domain-is-pure', 'app/features/plans/domain/save-plan.ts', '../server/plan-store.ts'],
  ['domain-is-pure', 'app/features/plans/domain/draw-plan.ts', 'react'],
  ['domain-does-no-io', 'app/features/plans/domain/read-plan.ts', 'node:fs'],
  ['domain-makes-no-ids', 'app/features/plans/domain/new-plan.ts', '#app/shared/ids.ts'],
  [
    'features-meet-at-the-door',
    'app/features/meetings/server/list-plans.ts',
    '#app/features/plans/server/plan-store.ts',
  ],
  [
    'features-meet-at-the-door',
    'app/features/meetings/pages/staff/meeting-page.tsx',
    '#app/features/plans/texts/sv.ts',
  ],
  ['pages-touch-no-store', 'app/features/plans/pages/staff/plan-page.tsx', '../../server/plan-store.ts'],
  ['pages-touch-no-store', 'app/features/plans/api/plan-endpoints.ts', '../server/plan-store.ts'],
  ['pages-touch-no-database', 'app/doors/staff/start-page.tsx', '#app/platform/db/database.ts'],
  ['pages-touch-no-database', 'app/doors/staff/types-page.tsx', 'type #app/platform/db/database.ts'],
  ['doors-use-the-front-door', 'app/doors/staff/plans-page.tsx', '#app/features/plans/server/end-plan.ts'],
  ['driver-only-in-platform-db', 'app/features/plans/server/read-straight.ts', 'pg'],
  ['unbuilt-code-loads-no-markup', 'app/features/plans/server/write-letter.ts', '#app/ui/letter.tsx'],
  ['unbuilt-code-loads-no-markup', 'app/platform/mail-page.ts', './mail.css'],
  ['command-line-reaches-no-markup', 'app/worker.ts', '#app/features/meetings/routes.ts'],
  ['demo-stays-apart', 'app/features/plans/server/invent-plan.ts', '#app/demo/load-demo.ts'],
  ['testing-stays-in-tests', 'app/features/plans/server/make-plan.ts', '../testing/a-plan.ts'],
  ['testing-stays-in-tests', 'app/features/plans/server/run-plan.ts', './end-plan.test.ts'],
  ['islands-are-small', 'app/features/plans/pages/staff/plan-board.island.tsx', '#app/platform/clock.ts'],
  ['islands-are-small', 'app/features/plans/pages/staff/step.island.tsx', '../../server/end-plan.ts'],
  ['islands-reach-no-server', 'app/features/plans/pages/staff/goal.island.tsx', '../../domain/load-plan.ts'],
  ['portal-never-staff', 'app/features/plans/pages/portal/my-plan-page.tsx', '../staff/plan-page.tsx'],
  ['portal-never-staff', 'app/doors/portal/layout.tsx', '#app/doors/staff/layout.tsx'],
  ['no-cycles', 'app/shared/hen.ts', '#app/shared/egg.ts'],
  ['nothing-missing', 'app/shared/lost.ts', '#app/shared/nowhere.ts'],
];

/** Imports that the house wants to allow: none of these may be reported. */
const allowed: [file: string, imports: string][] = [
  ['app/features/plans/server/end-plan.ts', './plan-store.ts'],
  ['app/features/plans/server/plan-store.ts', '#app/platform/db/database.ts'],
  ['app/features/plans/domain/plan.ts', 'zod'],
  ['app/features/plans/domain/step.ts', '#app/features/meetings/domain/meeting.ts'],
  ['app/features/plans/domain/plan.test.ts', '../testing/a-plan.ts'],
  ['app/features/plans/testing/a-plan.ts', '../domain/plan.ts'],
  ['app/features/plans/public.ts', './server/end-plan.ts'],
  ['app/features/plans/pages/staff/end-plan-page.tsx', '../../server/end-plan.ts'],
  ['app/features/plans/pages/staff/plan-row.tsx', 'type ../../server/plan-store.ts'],
  ['app/features/plans/server/end-plan.db.test.ts', '#app/server.ts'],
  ['app/features/plans/pages/staff/steps.island.tsx', '../../domain/plan.ts'],
  ['app/features/plans/pages/staff/ladder.island.tsx', './ladder-step.browser.tsx'],
  ['app/features/plans/pages/staff/ladder-step.browser.tsx', '../../domain/step.ts'],
  ['app/features/meetings/server/end-meeting.ts', '#app/features/plans/public.ts'],
  ['app/features/meetings/routes.ts', './pages/staff/meeting-page.tsx'],
  ['app/doors/staff/layout.tsx', '#app/features/plans/public.ts'],
  ['app/doors/cli/demo.ts', '#app/demo/load-demo.ts'],
  ['app/demo/load-demo.ts', 'pg'],
  ['app/doors/cli/migrate.ts', '#app/platform/db/database.ts'],
  ['app/platform/db/database.ts', 'pg'],
  ['app/platform/pool-type.ts', 'type pg'],
  ['app/server.ts', '#app/features/meetings/routes.ts'],
];

const scenery: Record<string, string> = {
  'app/shared/egg.ts': `import { it } from '#app/shared/hen.ts';\nexport { it };`,
  'app/shared/ids.ts': 'export const it = 1;',
  'app/features/meetings/domain/meeting.ts': 'export const it = 1;',
  'app/features/plans/server/end-plan.test.ts': 'export const it = 1;',
  'app/features/plans/texts/sv.ts': 'export const it = 1;',
  'app/platform/clock.ts': 'export const it = 1;',
  'app/platform/mail.css': '',
  'app/ui/letter.tsx': 'export const it = 1;',
};

function source(imports: string): string {
  const kind = imports.startsWith('type ') ? 'import type' : 'import';
  const from = imports.replace('type ', '');
  return from.endsWith('.css') ? `import '${from}';` : `${kind} { it } from '${from}';\nexport const made = [it];`;
}

describe('the import rules', () => {
  let tree: Cruised;

  beforeAll(async () => {
    const files = { ...scenery };
    for (const [file, imports] of allowed) files[file] = source(imports);
    for (const [, file, imports] of planted) files[file] = source(imports);
    tree = await cruisePlanted(files);
  }, 60_000);

  it.each(planted)('%s: %s may not import %s', (rule, file) => {
    expect(tree.violations.filter((each) => each.startsWith(`${rule}: `) && each.includes(file))).not.toEqual([]);
  });

  it.each(allowed)('let %s import %s', (file) => {
    expect(tree.violations.filter((each) => each.includes(`: ${file} →`))).toEqual([]);
  });

  it('are all planted', () => {
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

describe('features in a ring', () => {
  const cruised = (...imports: [string, string][]) => imports.map(([source, to]) => ({ source, imports: [to] }));

  it('are found, though no file is in a circle', () => {
    const ring = cruised(
      ['app/features/a/server/one.ts', 'app/features/b/public.ts'],
      ['app/features/b/server/two.ts', 'app/features/c/domain/c.ts'],
      ['app/features/c/domain/other.ts', 'app/features/a/domain/a.ts'],
    );
    expect(findRings(ring)).toEqual(['a → b → c → a']);
  });

  it('are told from features in a row', () => {
    const row = cruised(
      ['app/features/a/server/one.ts', 'app/features/b/public.ts'],
      ['app/features/b/server/two.ts', 'app/features/c/domain/c.ts'],
      ['app/features/a/server/three.ts', 'app/features/c/public.ts'],
    );
    expect(findRings(row)).toEqual([]);
  });
});

describe('this project', () => {
  let tree: Cruised;

  beforeAll(async () => {
    tree = await cruiseProject();
  }, 60_000);

  it('was read whole: a cruise that sees fewer files than there are proves nothing', () => {
    const files = globSync('{app,test,e2e,bench,scripts}/**/*.{ts,tsx}', { cwd: projectFolder });
    const seen = new Set(tree.modules.map(({ source }) => source));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(tree.modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(files.length);
  });

  it('breaks no import rule', () => {
    expect(tree.violations).toEqual([]);
  });

  it('has no features in a ring', () => {
    expect(findRings(tree.modules)).toEqual([]);
  });
});
