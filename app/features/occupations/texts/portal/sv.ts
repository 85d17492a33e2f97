/** What a participant reads of an occupation; what the others are translated from. */
export const sv = {
  title: 'Om ett yrke',
  about: 'Läs om yrket: {name}',
  whatOneDoes: 'Det här gör man',
  none: 'Här finns ingen text om yrket än.',
  onlySwedish: 'Texten finns bara på svenska.',
  source: 'Texten kommer från Arbetsförmedlingen. Vi hämtade den {day}.',
  called: 'Så kallas yrket',
  skills: 'Bra att kunna',
  skillsHint: 'Du behöver inte kunna allt.',
  more: 'Visa fler',
  belongs: 'Yrket hör till',
  ask: 'Vill du veta mer? Prata med din coach.',
  wanted: 'Yrken du är intresserad av',
} as const;
