export const en = {
  state: 'not-yet-read',
  texts: {
    title: 'About an occupation',
    about: 'Read about the occupation: {name}',
    whatOneDoes: 'What one does',
    none: 'There is no text about the occupation yet.',
    onlySwedish: 'The text is only in Swedish.',
    source: 'The text comes from Arbetsförmedlingen. We fetched it on {day}.',
    called: 'What it is called in Swedish',
    skills: 'Good to know',
    skillsHint: 'You need not know it all.',
    more: 'Show more',
    belongs: 'It belongs to',
    ask: 'Would you like to know more? Talk to your coach.',
    wanted: 'Occupations you are interested in',
  },
} as const;
