export const alikeEn = {
  title: 'Is it one of them?',
  lead: 'These people are known already and are like the one you are registering. Answering keeps the same person from being here twice.',
  open: 'It is she: use what is there',
  born: 'Born {date}',
  noBirth: 'Birth date not known',
  question: 'Is it {name}?',
  else: 'No, it is somebody else',
  elseHint: 'We remember that and do not ask again.',
  unsure: 'I do not know yet',
  unsureHint: 'The person is saved, and the pair is put on the coordinator’s list of likely duplicates.',
  elsewhereTitle: 'Somebody like this is known in the organisation already',
  elsewhere:
    'It is in a programme that you do not work in, so nothing more is said here. Ask your coordinator before you save: she can find out whether it is the same person.',
  elsewhereSeen: 'I have read this and want to save anyway',
  reason: {
    number: 'The same number',
    'born-and-name': 'The same birth date and a similar name',
    'phone-and-name': 'The same phone number and a similar name',
    name: 'A similar name',
  },
} as const;
