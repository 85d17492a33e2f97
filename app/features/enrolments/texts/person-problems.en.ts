/** What is wrong in a field of a person's file, in English. */
export const personProblemsEn = {
  'born-in-the-future': 'The date of birth has not come yet.',
  'born-too-long-ago': 'Check the year of birth.',
  'reason-missing': 'Write why it is changed.',
  'language-unknown': 'Choose a language in the list.',
  'phone-unreadable': 'Write the phone number in digits, such as 070-123 45 67.',
  'email-unreadable': 'Check the e-mail address, such as name@example.org.',
  'number-unreadable':
    'The number cannot be read. Personal and coordination numbers have 10 or 12 digits, file numbers 7 or 8.',
  'number-no-such-day': 'The number does not begin with a real day. Check year, month and day.',
  'number-in-the-future': 'The number begins with a day that has not come yet. Check the year.',
  'number-wrong-check-digit':
    'The last digit, the check digit, does not fit the digits before it. Compare digit by digit with the document: often one is wrong, or two have changed places.',
  'number-known': 'The person with that number is already among your participants.',
  'number-not-here':
    'The number cannot be registered here. Nothing is saved. Turn to the coordinator or administrator, who can help you on.',
  'number-wrong-length':
    'The number of digits is not right. A personnummer or samordningsnummer has 10 or 12 digits, a file number 7 or 8.',
  'number-no-such-century': 'The first two digits are no century. A number of 12 digits begins with 19 or 20.',
  'number-plus-too-young': 'A plus sign means that the person turns 100 or more. Check the year, or write a hyphen.',
  'number-already-hers': 'The number stands in the list already and is valid.',
  'number-the-same': 'The person has that number already.',
  'number-not-current': 'Somebody else has replaced or ended the number. See what holds now.',
  'level-only-for-coordination-number': 'Only a samordningsnummer has a level. Choose Not stated.',
  'change-before-number': 'The day is before the old number began to hold.',
  'has-number': 'The person has a number that is valid. End it first if it is wrong.',
  'born-not-first-of-january': 'If the day is not known, write 1 January.',
  'name-there-already': 'The name stands in the list already.',
  'language-missing': 'Choose a language, or empty the row.',
  'language-twice': 'The language stands on a row above.',
  'not-a-time': 'Write the time as 09:30.',
  'time-required': 'Write both from and until.',
  'time-before-start': 'The end is before the start.',
  'holder-name-required': 'Write whom you reach the person through.',
  'first-but-not-safe': 'What is not safe cannot be used first.',
  'contact-gone': 'Somebody else has removed this way to reach the person.',
} as const;
