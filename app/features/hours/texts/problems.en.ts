export const problemsEn = {
  title: 'Something needs correcting',
  required: 'Fill in the field.',
  'too-long': 'The text is too long.',
  choose: 'Choose one.',
  'not-over': 'The month is not over yet.',
  'none-chosen': 'Choose at least one sheet.',
  changed: 'Something has changed since the page was shown. Check what is shown now and try again.',
  'not-locked': 'The month is not locked. Lock it first.',
  'send-first': 'An earlier month has to be sent first.',
  empty: 'There are no lines to send.',
  faulty: 'Some lines have faults. Correct them, or tick that the file is sent anyway.',
  invalid: 'It could not be saved.',
};
