/** The candidate that a misspelt word most likely stands for; undefined when none is near. Case and separators count little. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const wanted = bare(word);
  if (wanted === '' || word.length > 80) return undefined;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, bare(candidate));
    if (distance <= Math.max(1, Math.floor(wanted.length / 3)) && (!best || distance < best.distance)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate ?? candidates.find((candidate) => wanted.length > 3 && partOf(wanted, bare(candidate)));
}

/** The key that a name would get: 'Tia Mariestad' → 'tia-mariestad'. Undefined when no letter is left. */
export function slugOf(text: string): string | undefined {
  const slug = text
    .replace(/([a-zåäö])([A-ZÅÄÖ])/g, '$1-$2')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? undefined : slug;
}

const bare = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');
const partOf = (a: string, b: string) => a.includes(b) || b.includes(a);

/** Insertions, deletions, replacements and swapped neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
