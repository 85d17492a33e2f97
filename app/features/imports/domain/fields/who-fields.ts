/** One thing a column can hold. `words` are headings it goes by, in small letters; the first is the one in the template. */
export type Field = {
  key: string;
  words: readonly string[];
  /** In files of this kind every row needs it. */
  required?: boolean;
  /** What the template's help sheet shows. */
  example: string;
};

/** Columns that say who a row is about. */
export const whoFields: readonly Field[] = [
  {
    key: 'number',
    words: [
      'personnummer',
      'person nr',
      'personnr',
      'pnr',
      'p-nr',
      'p nummer',
      'id-nummer',
      'idnummer',
      'samordningsnummer',
      'samordningsnr',
      'personnummer/samordningsnummer',
      'social security number',
      'identity number',
      'personal number',
      'lma-nummer',
      'dossiernummer',
    ],
    example: '19900101-9802',
  },
  {
    key: 'givenName',
    words: ['förnamn', 'fornamn', 'tilltalsnamn', 'first name', 'given name', 'firstname'],
    example: 'Amina',
  },
  {
    key: 'familyName',
    words: ['efternamn', 'surname', 'last name', 'family name', 'lastname'],
    example: 'Farah',
  },
  {
    key: 'fullName',
    words: [
      'namn',
      'deltagare',
      'deltagarens namn',
      'för- och efternamn',
      'förnamn efternamn',
      'efternamn förnamn',
      'efternamn, förnamn',
      'fullständigt namn',
      'name',
      'full name',
      'participant',
    ],
    example: 'Farah, Amina',
  },
  {
    key: 'bornOn',
    words: ['födelsedatum', 'född', 'fodelsedatum', 'födelsedag', 'födelsetid', 'date of birth', 'birth date', 'born'],
    example: '1990-01-01',
  },
];
