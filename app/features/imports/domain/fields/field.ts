import type { ImportKind } from '../kinds.ts';

/** One thing a column can hold. `words` are headings it goes by, in small letters; the first is the one in the template. */
export type Field = {
  key: string;
  words: readonly string[];
  /** In files of this kind every row needs it. */
  required?: boolean;
  /** What the template's help sheet shows. */
  example: string;
};

const who: readonly Field[] = [
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

const facts: readonly Field[] = [
  {
    key: 'fact:highest-education',
    words: ['utbildningsnivå', 'utbildning', 'högsta utbildning', 'isced', 'education', 'highest education'],
    example: 'gymnasium',
  },
  {
    key: 'fact:birth-country',
    words: ['födelseland', 'ursprungsland', 'land', 'country of birth', 'birth country'],
    example: 'Somalia',
  },
  { key: 'fact:citizenships', words: ['medborgarskap', 'medborgare i', 'citizenship'], example: 'Somalia' },
  {
    key: 'fact:right-to-work',
    words: ['arbetstillstånd', 'rätt att arbeta', 'at-und', 'right to work'],
    example: 'ja',
  },
  {
    key: 'fact:months-in-public-support',
    words: ['månader med försörjningsstöd', 'månader i offentlig försörjning', 'months in public support'],
    example: '14',
  },
];

const participantFields: readonly Field[] = [
  ...who,
  {
    key: 'sex',
    words: ['kön', 'kon', 'man/kvinna', 'kvinna/man', 'juridiskt kön', 'sex', 'gender'],
    example: 'kvinna',
  },
  {
    key: 'phone',
    words: [
      'telefon',
      'telefonnummer',
      'tel',
      'tel.',
      'mobil',
      'mobilnummer',
      'mobiltelefon',
      'tfn',
      'phone',
      'mobile',
    ],
    example: '070-174 06 05',
  },
  {
    key: 'email',
    words: ['e-post', 'epost', 'e-postadress', 'mejl', 'mail', 'email', 'e-mail'],
    example: 'amina@example.org',
  },
  { key: 'municipality', words: ['kommun', 'hemkommun', 'bostadsort', 'ort', 'municipality'], example: 'Västerås' },
  {
    key: 'firstLanguage',
    words: ['modersmål', 'språk', 'förstaspråk', 'modersmal', 'first language', 'mother tongue', 'language'],
    example: 'somaliska',
  },
  {
    key: 'interpreter',
    words: ['tolk', 'tolkbehov', 'behöver tolk', 'interpreter'],
    example: 'ja',
  },
  {
    key: 'nameInOwnScript',
    words: ['namn med egen skrift', 'namn på egen skrift', 'eget alfabet', 'name in own script'],
    example: 'أمينة فرح',
  },
  {
    key: 'referredOn',
    words: [
      'anvisad',
      'anvisningsdatum',
      'anvisad den',
      'anmäld',
      'anmälningsdatum',
      'remissdatum',
      'referred',
      'referral date',
    ],
    example: '2026-01-12',
  },
  {
    key: 'acceptedOn',
    words: ['antagen', 'antagen den', 'beviljad', 'antagningsdatum', 'accepted'],
    example: '2026-01-20',
  },
  {
    key: 'startedOn',
    words: [
      'startdatum',
      'start',
      'börjar',
      'började',
      'inskriven',
      'inskrivningsdatum',
      'inskriven den',
      'started',
      'start date',
    ],
    example: '2026-02-02',
  },
  { key: 'site', words: ['plats', 'verksamhetsort', 'lokal', 'site', 'location'], example: 'Centrum' },
  { key: 'track', words: ['spår', 'inriktning', 'track'], example: 'Jobb' },
  {
    key: 'caseWorker',
    words: [
      'handläggare',
      'coach',
      'jobbcoach',
      'ansvarig',
      'ansvarig handläggare',
      'kontaktperson',
      'konsulent',
      'case worker',
    ],
    example: 'Sara Lind',
  },
  {
    key: 'protected',
    words: [
      'skyddade personuppgifter',
      'skyddad identitet',
      'sekretess',
      'skyddad',
      'sekretessmarkering',
      'protected identity',
    ],
    example: 'nej',
  },
  ...facts,
];

const attendanceFields: readonly Field[] = [
  ...who,
  { key: 'day', words: ['datum', 'dag', 'tillfälle', 'date', 'day'], required: true, example: '2026-03-04' },
  {
    key: 'activity',
    words: ['aktivitet', 'grupp', 'kurs', 'activity', 'group'],
    example: 'Språkcafé',
  },
  {
    key: 'mark',
    words: ['närvaro', 'närvarande', 'status', 'frånvaro', 'markering', 'attendance', 'present'],
    required: true,
    example: 'x',
  },
];

const historyFields: readonly Field[] = [
  ...who,
  {
    key: 'kind',
    words: ['sysselsättning', 'situation', 'händelse', 'insats', 'vad', 'status', 'occupation', 'kind'],
    required: true,
    example: 'SFI',
  },
  {
    key: 'startsOn',
    words: ['från', 'fr.o.m.', 'fr o m', 'from', 'startdatum', 'start', 'började', 'starts on'],
    required: true,
    example: '2026-02-02',
  },
  {
    key: 'endsOn',
    words: ['till', 't.o.m.', 't o m', 'tom', 'to', 'slutdatum', 'slut', 'slutade', 'ends on'],
    example: '2026-06-12',
  },
  {
    key: 'extentPercent',
    words: ['omfattning', 'procent', 'omfattning %', 'tjänstgöringsgrad', 'extent', 'percent'],
    example: '75',
  },
  {
    key: 'employer',
    words: ['arbetsgivare', 'arbetsplats', 'praktikplats', 'företag', 'employer', 'workplace'],
    example: 'Bygg AB',
  },
  { key: 'level', words: ['nivå', 'studieväg', 'kurs', 'utbildning', 'level', 'course'], example: 'C' },
  { key: 'studyAid', words: ['studiestöd', 'csn', 'studiemedel', 'study aid'], example: 'nej' },
  { key: 'source', words: ['källa', 'uppgiften kommer från', 'source'], example: 'intyg' },
  { key: 'evidence', words: ['underlag', 'intyg', 'kommentar', 'evidence'], example: 'Anställningsbevis 3 mars' },
];

/** What the columns of each kind of list can hold, in the order in which they are offered. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  participants: participantFields,
  attendance: attendanceFields,
  history: historyFields,
};

const MARK = /^mark:(\d{4}-\d{2}-\d{2})$/;

/** The day whose marks stand in a column of a crosstab; undefined for other columns. */
export function dayOfMarkColumn(field: string): string | undefined {
  return MARK.exec(field)?.[1];
}

/** Whether a column of this kind of list may hold that. */
export function isField(kind: ImportKind, key: string): boolean {
  return fieldsOf[kind].some((field) => field.key === key) || (kind === 'attendance' && MARK.test(key));
}
