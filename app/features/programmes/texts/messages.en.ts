/** When messages of participants are read and answered, and when a follow-up may be closed though nobody was reached. */
export const messagesEn = {
  messages: {
    title: 'Messages',
    lead: 'When you read what participants write, and how soon they get an answer. Participants see the hours. Empty means Monday to Friday 8–16 and two days.',
    from: 'Read from hour',
    to: 'Read to hour',
    answer: 'Answered within so many days',
    answerHint: 'Days on which you read messages.',
    read: 'Messages are read',
    hours: '{days}, {from}–{to}',
    promise: 'Messages are answered',
    within: '{count, plural, one {the next day} other {within # days}}',
    weekdays: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
  },
  followUps: {
    title: 'Follow-up after leaving',
    lead: 'How much you have tried before a follow-up can be closed as “could not be reached”. Empty means three attempts in two ways.',
    attempts: 'At least so many attempts',
    ways: 'In at least so many ways',
    rule: '{attempts, plural, one {# attempt} other {# attempts}} in {ways, plural, one {one way} other {# ways}}',
  },
} as const;
