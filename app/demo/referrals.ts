import type { IdentityNumber } from '#app/features/people/domain/identity-number.ts';

/** A referral that waits for a decision. Everybody is invented; telephone numbers are kept free for fiction. */
export type DemoReferral = {
  given_name: string;
  family_name?: string;
  daysAgo: number;
  born_on?: string;
  birth_year?: number;
  phone?: string;
  first_language?: string;
  interpreter?: boolean;
  municipality?: string;
  residence?: string;
  permit_until?: string;
  agency_housing?: boolean;
  establishment_from?: string;
  in_sweden_since?: number;
  contact_note?: string;
  wish?: string;
  message?: string;
  form_language?: string;
  number?: IdentityNumber;
  /** What the programme asked, and what the partner answered. */
  question?: string;
  answered?: string;
  /** Her identity is protected: one coordinator alone handles it. */
  restricted?: true;
  /** By the person herself instead of by the partner. */
  application?: true;
};

/** By programme: short and long, complete and not, one name only, the year of birth only. */
export const newReferrals: Readonly<Record<string, readonly DemoReferral[]>> = {
  'vasteras-nu': [
    {
      given_name: 'Hodan',
      family_name: 'Jama',
      daysAgo: 0,
      birth_year: 1994,
      phone: '070-174 06 21',
      first_language: 'so',
      interpreter: true,
      municipality: 'Västerås',
      residence: 'permit-permanent',
      in_sweden_since: 2016,
      contact_note: 'Ring helst efter klockan 15. Lämna inget meddelande.',
      wish: 'Vill arbeta i kök eller lokalvård. Har städat hemma hos äldre i fem år.',
    },
    {
      given_name: 'Tesfay',
      daysAgo: 3,
      first_language: 'ti',
      wish: 'Vill lära sig ett yrke.',
      message: 'Har bara ett namn i sina papper.',
    },
    {
      given_name: 'Rana',
      family_name: 'Al-Khatib',
      daysAgo: 6,
      born_on: '1988-11-02',
      number: { kind: 'migration-number', normalised: '00417733' },
      phone: '070-174 06 22',
      first_language: 'ar',
      interpreter: false,
      municipality: 'Västerås',
      residence: 'permit-time-limited',
      permit_until: '2027-08-31',
      in_sweden_since: 2019,
      wish: 'Söker en väg tillbaka till läraryrket.',
      question: 'Har hon fått sina betyg värderade?',
      answered: 'Ja, av UHR i våras. Hon tar med beslutet.',
    },
    {
      given_name: 'Goran',
      family_name: 'Petrović',
      daysAgo: 11,
      born_on: '1979-03-14',
      municipality: 'Surahammar',
      residence: 'permit-permanent',
      in_sweden_since: 2008,
      wish: 'Behöver stöd att komma igång efter lång sjukskrivning.',
    },
    {
      given_name: 'Nasrin',
      family_name: 'Karimi',
      daysAgo: 2,
      birth_year: 2001,
      phone: '070-174 06 23',
      first_language: 'fa',
      form_language: 'fa',
      municipality: 'Västerås',
      application: true,
      wish: 'Jag vill jobba med barn.',
    },
    {
      given_name: 'Mina',
      daysAgo: 1,
      restricted: true,
      contact_note: 'Ring handläggaren på Arbetsförmedlingen, aldrig personen.',
      message: 'Har skyddade personuppgifter. Vi berättar mer muntligt.',
    },
  ],
  'tia-mariestad-nu': [
    {
      given_name: 'Oksana',
      daysAgo: 1,
      birth_year: 1985,
      first_language: 'uk',
      interpreter: true,
      municipality: 'Mariestad',
      residence: 'temporary-protection',
      permit_until: '2027-03-04',
      wish: 'Vill träffa andra och lära sig svenska.',
    },
    {
      given_name: 'Mahmoud',
      family_name: 'Saleh',
      daysAgo: 5,
      first_language: 'ar',
      interpreter: true,
      residence: 'permit-permanent',
      municipality: 'Mariestad',
      wish: 'Har nyss fått uppehållstillstånd.',
      question: 'Bor han kvar i Migrationsverkets boende?',
    },
    {
      given_name: 'Leyla',
      daysAgo: 2,
      first_language: 'ar',
      restricted: true,
      message: 'Har skyddade personuppgifter. Ring oss innan ni gör något.',
    },
  ],
  'pik-nu': [
    {
      given_name: 'Fatuma',
      family_name: 'Abdi',
      daysAgo: 4,
      born_on: '1991-06-19',
      first_language: 'so',
      interpreter: true,
      municipality: 'Alingsås',
      in_sweden_since: 2014,
      wish: 'Orkar halvtid till att börja med. Vill hitta en plats där hon får öva.',
    },
    {
      given_name: 'Saga',
      daysAgo: 3,
      restricted: true,
      message: 'Har skyddade personuppgifter. Kontakt bara genom handläggaren.',
    },
  ],
};
