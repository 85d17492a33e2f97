export const en = {
  state: 'not-yet-read',
  texts: {
    title: 'Timetable, week {week}',
    free: 'Nothing on this day',
    closed: 'Closed',
    cancelled: 'Cancelled',
    dropIn: 'Open to everybody',
    kinds: {
      'group-session': 'Group session',
      'conversation-group': 'Conversation group',
      'study-visit': 'Study visit',
      lecture: 'Lecture',
      wellness: 'Wellness',
      'short-course': 'Short course',
      'study-circle': 'Study circle',
      'digital-training': 'Digital training',
      'language-training': 'Language training',
      guidance: 'Guidance',
      placement: 'Work placement',
    },
  },
} as const;
