const FEATURE = /^app\/features\/([^/]+)\//;
const TEST = /\.test\.tsx?$|\/testing\//;

/** Features that import each other in a ring, each ring once as 'a → b → a', starting with its first name in the alphabet. */
export function findRings(modules: { source: string; imports: string[] }[]): string[] {
  const uses = new Map<string, Set<string>>();
  for (const { source, imports } of modules.filter((each) => !TEST.test(each.source))) {
    const from = FEATURE.exec(source)?.[1];
    for (const to of from === undefined ? [] : imports.map((each) => FEATURE.exec(each)?.[1])) {
      if (to !== undefined && to !== from) uses.set(from!, (uses.get(from!) ?? new Set()).add(to));
    }
  }
  const rings = new Set<string>();
  const follow = (path: string[]) => {
    for (const next of uses.get(path.at(-1)!) ?? []) {
      if (next === path[0]) rings.add([...path, next].join(' → '));
      // Only names after the first: a ring is then found from its first name alone.
      else if (next > path[0]! && !path.includes(next)) follow([...path, next]);
    }
  };
  for (const feature of uses.keys()) follow([feature]);
  return [...rings].sort();
}
