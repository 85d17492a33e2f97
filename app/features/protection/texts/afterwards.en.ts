/** What is said after a file was closed or opened: who goes on seeing her, who tried her number, what was read in an emergency. */
export const afterwardsEn = {
  round: {
    title: 'Who needs to go on seeing the person?',
    lead: 'The person takes part in these programmes. Only named readers see the file now. Name those who are to go on working with the person, so that nobody is left without a case worker. What is done in another programme does not show here.',
    who: 'Make named readers',
    responsible: 'Responsible case worker',
    readers: 'Sees the person: {names}',
    seen: 'There is a named reader here.',
    nobody: 'Nobody in the programme sees the person now. Name somebody.',
    'not-responsible': 'The responsible case worker does not see the person now.',
    noMore:
      'There is nobody more to name in the programme. If somebody is needed, the programme first gets a case worker or coordinator.',
    bars: 'Ask the person first whether somebody must not see the file. Whoever is barred is not in the list.',
    submit: 'Name those chosen',
    later: 'Name nobody now',
    left: 'In one of the programmes the responsible case worker, or nobody at all, sees the person.',
    open: 'See who, and name readers',
  },
  tries: {
    card: 'Somebody wanted to register the number',
    lead: 'Whoever tried was told that the number cannot be registered, nothing more. Get in touch yourself if the person needs something there.',
    tried: '{name} ({role})',
  },
  review: {
    title: 'Look through an emergency access',
    lead: 'What was read and done about the person during the access, by the log. The log says which pages, not what stood there.',
    open: 'See what was read',
    list: 'In order',
    nothing: 'Nothing about the person was read.',
    sum: '{count, plural, =0 {Nothing is logged.} one {One thing is logged.} other {# things are logged.}}',
    changed: '{count, plural, =0 {Nothing was changed.} one {One thing was changed.} other {# things were changed.}}',
    taken:
      '{count, plural, =0 {Nothing was downloaded.} one {One thing was downloaded or shown in the clear.} other {# things were downloaded or shown in the clear.}}',
  },
};
