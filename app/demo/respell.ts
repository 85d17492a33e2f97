// One name as the next office writes it: the first of these that changes it.
const habits: readonly (readonly [RegExp, string])[] = [
  [/^Mohammed$|^Mohamed$|^Muhammad$/, 'Mohamad'],
  [/^Ahmed$/, 'Ahmad'],
  [/^Hussein$|^Hossein$/, 'Hossain'],
  [/ss/, 's'],
  [/mm/, 'm'],
  [/ll/, 'l'],
  [/kh/i, 'h'],
  [/ph/, 'f'],
  [/ou|oo/, 'u'],
  [/ei/, 'ey'],
  [/ai/, 'ay'],
  [/ee/, 'i'],
  [/ie$/, 'ia'],
  [/c(?=[aou])/, 'k'],
  [/v/, 'w'],
  [/z/, 's'],
  [/Q/, 'K'],
  [/q/, 'k'],
  [/sh/, 'sch'],
  [/^Y/, 'J'],
  [/j/, 'dj'],
  [/i$/, 'y'],
  [/a$/, 'ah'],
];

/** The same name spelt in another way, as app.name_words still meets it; the name itself when nothing about it is in doubt. */
export function respell(name: string): string {
  for (const [habit, spelling] of habits) {
    const other = name.replace(habit, spelling);
    if (other !== name) return other;
  }
  return name;
}
