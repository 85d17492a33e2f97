import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { projectFolder } from '#app/platform/config/config.ts';

/** What was read of a tree: every file of ours with the files it imports, and every broken rule as 'rule: file → file'. */
export interface Cruised {
  modules: { source: string; imports: string[] }[];
  violations: string[];
}

/** Reads the imports of the project's own tree. */
export function cruiseProject(): Promise<Cruised> {
  return cruiseIn(projectFolder, ['app', 'test', 'e2e', 'bench', 'scripts']);
}

/** Reads the imports of a tree given as path → text, in a temporary folder beside the same libraries. */
export async function cruisePlanted(files: Record<string, string>): Promise<Cruised> {
  const folder = mkdtempSync(join(tmpdir(), 'egenvag-planted-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports: { '#app/*': './app/*' } }));
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await cruiseIn(folder, ['app']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function cruiseIn(baseDir: string, folders: string[]): Promise<Cruised> {
  const config = createRequire(import.meta.url)(join(projectFolder, '.dependency-cruiser.cjs'));
  const { enhancedResolveOptions, ...options } = config.options;
  const ruleSet = { forbidden: config.forbidden };
  const result = await cruise(folders, { ...options, baseDir, validate: true, ruleSet }, enhancedResolveOptions);
  const { modules, summary } = result.output as ICruiseResult;
  const own = modules.filter(({ source }) => /^(app|test|e2e|bench|scripts)\//.test(source));
  return {
    modules: own.map(({ source, dependencies }) => ({ source, imports: dependencies.map((each) => each.resolved) })),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
