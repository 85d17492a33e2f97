export const en = {
  state: 'not-yet-read',
  texts: {
    title: 'My certificates',
    lead: 'Here are the papers your coach has put here for you.',
    none: 'There are no papers here yet. Ask your coach if something is missing.',
    from: 'From {day}',
    open: 'Download',
    kind: {
      cv: 'CV',
      certificate: 'Certificate',
      agreement: 'Agreement',
      identity: 'Identity document',
      permit: 'Permit',
      health: 'Paper about health',
      economy: 'Paper about money',
      other: 'Paper',
    },
  },
} as const;
