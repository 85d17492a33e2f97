import { dirname, join, normalize } from 'node:path';

/** The project's files: path → text. Files whose text is of no interest (pictures) stand with an empty one. */
export type Tree = ReadonlyMap<string, string>;

/** One rule about where files lie and what stands in them: the files that break it, each with a word about why. */
export type TreeRule = (tree: Tree) => string[];

const README_LINES = 30;
const FILE_LINES = 300;
/** Tests are tables, and style sheets are lists. */
const LONG_FILE_LINES = 500;
const VAGUE_WORDS = /(^|[-/.])(utils?|helpers?|common|misc|managers?)([-/.]|$)/;
const FEATURE_PLACES =
  /^(README\.md|(routes|endpoints|public|jobs)\.ts|domain\/.+\.ts|server\/.+\.ts|api\/.+\.ts|pages\/.+\.(tsx?|css)|texts\/.+\.ts|testing\/.+\.ts)$/;

/** Every rule, by the name its findings are reported under. */
export const treeRules: Record<string, TreeRule> = {
  'a feature has a README of at most 30 lines': (tree) =>
    features(tree).flatMap((name) => {
      const readme = tree.get(`app/features/${name}/README.md`);
      if (readme === undefined) return [`app/features/${name}: no README.md`];
      return lines(readme) > README_LINES ? [`app/features/${name}/README.md: ${lines(readme)} lines`] : [];
    }),

  'a feature has a domain': (tree) =>
    features(tree).filter((name) => !paths(tree).some((path) => path.startsWith(`app/features/${name}/domain/`))),

  'files of a feature lie where they belong': (tree) =>
    paths(tree).filter((path) => {
      const inside = /^app\/features\/[^/]+\/(.+)$/.exec(path)?.[1];
      return inside !== undefined && !FEATURE_PLACES.test(inside);
    }),

  'a feature speaks Swedish and English': (tree) =>
    paths(tree)
      .filter((path) => /\/texts\/(.+\.)?(sv|en)\.ts$/.test(path))
      .map((path) => (path.endsWith('sv.ts') ? path.replace('sv.ts', 'en.ts') : path.replace('en.ts', 'sv.ts')))
      .filter((twin) => !tree.has(twin)),

  'stores lie in server/': (tree) =>
    paths(tree).filter((path) => /-store\.ts$/.test(path) && !/^app\/features\/[^/]+\/server\//.test(path)),

  'islands lie beside a page or in ui/': (tree) =>
    paths(tree).filter(
      (path) => /\.island\.tsx$/.test(path) && !/^app\/(features\/[^/]+\/pages\/|doors\/[^/]+\/|ui\/)/.test(path),
    ),

  'tests lie where their runner looks': (tree) =>
    paths(tree).filter((path) => {
      if (/\.(spec|server)\.tsx?$/.test(path)) return true;
      if (/\.e2e\.tsx?$/.test(path)) return !path.startsWith('e2e/') || path.endsWith('.tsx');
      if (/\.db\.test\.tsx?$/.test(path)) return path.includes('/domain/') || path.endsWith('.tsx');
      return path.startsWith('e2e/') && /\.test\.tsx?$/.test(path);
    }),

  'no file is too long': (tree) =>
    code(tree)
      .filter(([path, text]) => lines(text) > (/\.(test\.tsx?|e2e\.ts|css)$/.test(path) ? LONG_FILE_LINES : FILE_LINES))
      .map(([path, text]) => `${path}: ${lines(text)} lines`),

  'no style in markup': (tree) => found(tree, /^app\/.+(?<!\.test)\.tsx$/, /\bstyle=["{]/),

  'classes of the design system are for ui/ alone': (tree) =>
    found(tree, /^app\/(?!ui\/).+\.(tsx?|css)$/, /(?<![-\w])ds-[a-z]/),

  'names say what is in a file': (tree) =>
    paths(tree).filter((path) => /^(app|test|e2e|scripts|bench)\//.test(path) && VAGUE_WORDS.test(path)),

  'migrations are numbered without a gap and name their owner': (tree) => {
    const names = paths(tree).filter((path) => path.startsWith('db/migrations/'));
    const services = paths(tree).map((path) => /^app\/platform\/([^/]+)\//.exec(path)?.[1]);
    const owners = new Set([...features(tree), ...services, 'platform']);
    return names.sort().flatMap((path, index) => {
      const number = String(index + 1).padStart(4, '0');
      if (!new RegExp(`/${number}_[a-z0-9_]+\\.sql$`).test(path)) return [`${path}: expected number ${number}`];
      const owner = /^-- owner: ([a-z-]+)\n/.exec(tree.get(path) ?? '')?.[1];
      return owner !== undefined && owners.has(owner) ? [] : [`${path}: begins with no "-- owner: <feature>"`];
    });
  },

  'nothing is left to do in main': (tree) =>
    found(tree, /^(app|db|test|e2e|scripts|bench|programmes)\/(?!architecture\/)/, /\b(TODO|FIXME|XXX)\b/),

  'links between documents lead somewhere': (tree) =>
    [...tree]
      .filter(([path]) => path.endsWith('.md'))
      .flatMap(([path, text]) =>
        [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
          .map((match) => match[1]!)
          .filter((target) => !/^[a-z]+:/.test(target))
          .map((target) => normalize(join(dirname(path), target)).replace(/\/$/, ''))
          .filter((target) => !tree.has(target) && !paths(tree).some((each) => each.startsWith(`${target}/`)))
          .map((target) => `${path} → ${target}`),
      ),
};

function paths(tree: Tree): string[] {
  return [...tree.keys()];
}

function features(tree: Tree): string[] {
  const names = paths(tree).map((path) => /^app\/features\/([^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function lines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function code(tree: Tree): [string, string][] {
  return [...tree].filter(
    ([path]) => /^(app|test|e2e|scripts|bench)\/.+\.(tsx?|css|cjs)$/.test(path) && !isGenerated(path),
  );
}

function isGenerated(path: string): boolean {
  return path === 'app/platform/db/generated.ts' || path.startsWith('app/ui/theme/') || /\.generated\./.test(path);
}

function found(tree: Tree, where: RegExp, what: RegExp): string[] {
  return [...tree].flatMap(([path, text]) => {
    if (!where.test(path) || isGenerated(path)) return [];
    const at = text.split('\n').findIndex((line) => what.test(line));
    return at === -1 ? [] : [`${path}:${at + 1}`];
  });
}
