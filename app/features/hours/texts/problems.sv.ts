export const problemsSv = {
  title: 'Något behöver rättas',
  required: 'Fyll i fältet.',
  'too-long': 'Texten är för lång.',
  choose: 'Välj ett alternativ.',
  'not-over': 'Månaden är inte slut än.',
  'none-chosen': 'Välj minst ett blad.',
  changed: 'Något har ändrats sedan sidan visades. Kontrollera det som visas nu och försök igen.',
  'not-locked': 'Månaden är inte låst. Lås den först.',
  'send-first': 'En tidigare månad ska skickas först.',
  empty: 'Det finns inga rader att skicka.',
  faulty: 'Några rader har fel. Rätta dem, eller kryssa i att filen skickas ändå.',
  invalid: 'Det gick inte att spara.',
};
