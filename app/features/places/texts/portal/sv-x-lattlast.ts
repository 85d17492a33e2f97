export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    title: 'Fler aktiviteter',
    lead: 'Vill du vara med? Säg till här.',
    open: 'Alla får komma',
    associations: 'Från föreningar',
    associationsHint: 'Sidan är öppen för alla.',
    want: 'Jag vill vara med',
    waits: 'Du står i kö. Vi säger till när du får en plats.',
    offered: 'Det finns en plats till dig. Prata med ledaren före {day}.',
    takeBack: 'Ångra',
    none: 'Det finns inget mer nu.',
    nextTime: 'Nästa gång: {when}',
    problem: 'Det gick inte. Prata med ledaren.',
  },
} as const;
