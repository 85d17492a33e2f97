/** What kind of device a browser says it runs on, in a word that fits every language. Never more than the kind. */
export function phoneKind(agent: string | undefined): string {
  const kinds: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'Mac'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux'],
  ];
  return kinds.find(([sign]) => sign.test(agent ?? ''))?.[1] ?? '–';
}
