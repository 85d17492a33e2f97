/** What she can take part in besides, in eight languages. What the others are translated from. */
export const sv = {
  title: 'Fler aktiviteter',
  lead: 'Här kan du säga till om du vill vara med.',
  open: 'Alla får komma',
  associations: 'Från föreningar',
  associationsHint: 'Sidan är öppen för alla.',
  want: 'Jag vill vara med',
  waits: 'Du står i kö. Vi säger till när det finns plats.',
  offered: 'Det finns en plats till dig. Prata med ledaren före {day}.',
  takeBack: 'Ta tillbaka',
  none: 'Det finns inget mer just nu.',
  nextTime: 'Nästa gång: {when}',
  problem: 'Det gick inte. Prata med ledaren.',
} as const;
