/** Whether the database can keep a text as it is: it has no NUL, and half a surrogate pair is no character. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The same for every text in a JSON value, names included, however deep it goes. */
export function isStorable(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && !isStorableText(next)) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, held] of Object.entries(next)) left.push(name, held);
  }
  return true;
}
