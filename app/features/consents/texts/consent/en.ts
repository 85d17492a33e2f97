export const en = {
  text: {
    title: 'May we share information about you?',
    body: `Those of us who work here have a duty of confidentiality. We may not tell others about you unless you say yes, or unless a law says that we must.

You decide what we may share, with whom, why and for how long. You can say yes to one thing and no to another.

It is voluntary. If you say no, you keep your place and take part just as before.

You can change your mind at any time. Tell one of us, and we stop sharing at once. You do not have to say why.

What the others have already read or received cannot be taken back. It may remain in their own papers.

You can always ask us who has read about you.`,
  },
  ask: {
    who: 'Who may see',
    why: 'Why',
    what: 'This is what they may see',
    until: 'Until and including',
    read: 'They may read.',
    'read-and-copy': 'They may read and keep a copy of their own.',
    agree: 'I say yes to sharing what is ticked.',
    sign: 'Signature',
  },
  fields: {
    participation: 'My name, and whether and when I take part',
    attendance: 'Attendance by month',
    situation: 'What I do: work, studies, work practice',
    qualification: 'Grades and certificates',
    support: 'What I live on: benefits and allowances',
    health: 'Health: sick leave and sickness benefits',
    contact: 'Phone and e-mail',
    languages: 'Languages and need of an interpreter',
    number: 'Personal identity number, without the last digits',
    documents:
      'My papers as copies: CV, certificates, agreements. About health, money or permits only if I say yes to that, too',
    'fact:highest-education': 'Education',
    'fact:right-to-work': 'Whether I may work in Sweden',
    'fact:reception-status': 'Whether I seek asylum or have a residence permit',
    'fact:disability': 'Disability',
  },
  purposes: {
    'plan-together': 'To plan my way to work or studies together',
    'follow-referral': 'To see how I am getting on here',
    'decide-support': 'To decide on support or benefits for me',
    rehabilitation: 'To coordinate my rehabilitation',
    'next-step': 'To prepare my next step with them',
  },
};
