export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    title: 'Om ett yrke',
    about: 'Läs om yrket: {name}',
    whatOneDoes: 'Det här gör man',
    none: 'Det finns ingen text om yrket än.',
    onlySwedish: 'Texten är inte på lätt svenska. Läs den med din coach.',
    source: 'Texten kommer från Arbetsförmedlingen. Den kom hit {day}.',
    called: 'Yrket kan heta',
    skills: 'Det är bra att kunna',
    skillsHint: 'Du behöver inte kunna allt.',
    more: 'Visa mer',
    belongs: 'Yrket hör till',
    ask: 'Vill du veta mer? Prata med din coach.',
    wanted: 'Yrken du vill ha',
  },
} as const;
