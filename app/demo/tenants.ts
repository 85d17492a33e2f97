import type { Role } from '#app/shared/roles.ts';

type Staff = {
  name: string;
  roles: readonly { role: Role; programmes: readonly string[] }[];
  organisation?: string;
  languages?: readonly string[];
};

/** A demo tenant: who answers for which programmes, and the invented staff that works there. */
export type DemoTenant = {
  key: string;
  name: string;
  theme: 'egenvag' | 'syren';
  kind: string;
  partners: readonly (readonly [name: string, kind: string])[];
  staff: readonly Staff[];
};

const administrator = (name: string): Staff => ({ name, roles: [{ role: 'tenant-administrator', programmes: [] }] });
const inAll = (role: Role, programmes: readonly string[]) => ({ role, programmes });

const vasteras = ['vasteras', 'vasteras-nu'];
const mariestad = ['tia-mariestad', 'tia-mariestad-nu'];
const pik = ['pik', 'pik-nu'];
const alv = ['alv'];
const primar = ['premiar-primar'];

/** The four organisations of the five programmes. Every person here is invented. */
export const demoTenants: readonly DemoTenant[] = [
  {
    key: 'vasteras',
    name: 'Västerås stad',
    theme: 'egenvag',
    kind: 'municipality',
    partners: [
      ['Individ- och familjeförvaltningen', 'municipality'],
      ['Arbetsförmedlingen Västerås', 'agency'],
    ],
    staff: [
      { name: 'Karin Ek', roles: [inAll('coordinator', vasteras)] },
      { name: 'Jonas Lindell', roles: [inAll('case-worker', vasteras)], languages: ['sv', 'en'] },
      {
        name: 'Samira Rahman',
        roles: [inAll('case-worker', vasteras), inAll('activity-leader', ['vasteras-nu'])],
        languages: ['sv', 'ar', 'en'],
      },
      { name: 'Petra Nyström', roles: [inAll('activity-leader', vasteras)] },
      {
        name: 'Helena Strand',
        roles: [inAll('partner-officer', vasteras)],
        organisation: 'Arbetsförmedlingen Västerås',
      },
      { name: 'Ulf Granath', roles: [inAll('evaluator', vasteras)] },
      administrator('Birgitta Sand'),
      { name: 'Nahid Amini', roles: [inAll('peer-coach', ['vasteras-nu'])], languages: ['prs', 'sv'] },
    ],
  },
  {
    key: 'mariestad',
    name: 'Mariestads kommun',
    theme: 'egenvag',
    kind: 'municipality',
    partners: [
      ['Medborgarskolan Mariestad', 'study-association'],
      ['Svenska kyrkan i Mariestad', 'civil-society'],
      ['Migrationsverket Mariestad', 'agency'],
    ],
    staff: [
      { name: 'Eva Holm', roles: [inAll('coordinator', mariestad)] },
      { name: 'Ahmed Salim', roles: [inAll('case-worker', mariestad)], languages: ['sv', 'ar', 'so'] },
      { name: 'Lotta Bergman', roles: [inAll('activity-leader', mariestad)] },
      { name: 'Tomas Wik', roles: [inAll('activity-leader', mariestad)] },
      {
        name: 'Anders Roth',
        roles: [inAll('partner-officer', mariestad)],
        organisation: 'Migrationsverket Mariestad',
      },
      { name: 'Gun Arvidsson', roles: [inAll('evaluator', mariestad)] },
      administrator('Kjell Stark'),
      { name: 'Hodan Warsame', roles: [inAll('peer-coach', ['tia-mariestad-nu'])], languages: ['so', 'sv'] },
    ],
  },
  {
    key: 'insjoriket',
    name: 'Samordningsförbundet Insjöriket',
    theme: 'egenvag',
    kind: 'coordination-association',
    partners: [
      ['Alingsås kommun', 'municipality'],
      ['Härryda kommun', 'municipality'],
      ['Försäkringskassan', 'agency'],
      ['Västra Götalandsregionen', 'region'],
    ],
    staff: [
      { name: 'Maria Sundqvist', roles: [inAll('coordinator', pik)], organisation: 'Alingsås kommun' },
      { name: 'Daniel Frisk', roles: [inAll('case-worker', pik)], organisation: 'Härryda kommun' },
      {
        name: 'Hanna Öberg',
        roles: [inAll('case-worker', pik)],
        organisation: 'Alingsås kommun',
        languages: ['sv', 'en', 'fa'],
      },
      { name: 'Yusuf Adan', roles: [inAll('peer-coach', pik)], languages: ['so', 'sv', 'ar'] },
      { name: 'Anneli Kvist', roles: [inAll('activity-leader', pik)] },
      { name: 'Mats Ljung', roles: [inAll('partner-officer', pik)], organisation: 'Försäkringskassan' },
      { name: 'Stefan Mohlin', roles: [inAll('coordinator', primar), inAll('evaluator', pik)] },
      { name: 'Ingrid Palm', roles: [inAll('case-worker', primar)] },
      { name: 'Rolf Ståhl', roles: [inAll('evaluator', primar)] },
      administrator('Cecilia Brandt'),
      { name: 'Olle Dahlin', roles: [{ role: 'system-administrator', programmes: [] }] },
    ],
  },
  {
    key: 'medborgarskolan-vast',
    name: 'Medborgarskolan Region Väst',
    theme: 'syren',
    kind: 'study-association',
    partners: [
      ['Arbetsförmedlingen i Halmstad', 'agency'],
      ['Region Halland', 'region'],
    ],
    staff: [
      { name: 'Åsa Lindroth', roles: [inAll('coordinator', alv)] },
      { name: 'Peter Malm', roles: [inAll('case-worker', alv)] },
      { name: 'Zeynep Kaya', roles: [inAll('case-worker', alv)], languages: ['sv', 'tr', 'ku'] },
      { name: 'Monica Falk', roles: [inAll('activity-leader', alv)] },
      { name: 'Lars Envall', roles: [inAll('evaluator', alv)] },
      administrator('Sofia Hed'),
    ],
  },
];
