export const en = {
  title: 'Look along',
  lead: 'See the participant’s own pages as they look on the phone, so that you can explain and help.',
  what: 'You cannot write or change anything there. Messages and private words are not shown.',
  traced:
    'Each page you open stands in the log, and the participant can see that you looked. It ends by itself after 30 minutes.',
  language: 'Language',
  start: 'Show the pages',
  banner: 'You look along at the pages of',
  stop: 'Stop looking',
};
