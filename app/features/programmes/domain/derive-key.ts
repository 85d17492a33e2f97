const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', æ: 'a', ø: 'o', é: 'e', ü: 'u', ß: 'ss' };
const LONGEST = 50;

/** A key out of a name ('Språk & jobb' → 'sprak-jobb') that is not among `taken`; 'x' stands for a name without letters. */
export function deriveKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => LETTERS[letter] ?? ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const base = /^[a-z]/.test(plain) ? plain : `x${plain && `-${plain}`}`;
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  return key;
}
