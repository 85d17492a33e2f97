export const en = {
  state: 'not-yet-read',
  texts: {
    title: 'The schedule in your phone’s calendar',
    lead: 'The calendar in your phone can fetch your schedule. When something changes, it changes there too.',
    ask: 'What should the calendar say?',
    neutral: 'Only ‘Bokad tid’ (appointment)',
    neutralHint: 'Somebody who sees your phone does not see what it is.',
    named: 'What it is',
    isOn: 'The calendar is on.',
    open: 'Open in the calendar',
    file: 'Save as a file',
    secret: 'Do not give the address to anybody. Whoever has it sees your times.',
    end: 'Turn off',
    shared: 'Several people use this phone. That is why the schedule should not be in its calendar.',
    notNow: 'You can’t have the calendar just now. Talk to your coach.',
  },
} as const;
