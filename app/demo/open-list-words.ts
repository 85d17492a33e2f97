/** What an invented association of the demo offers. */
export type Offered = {
  title: string;
  description: string;
  language?: string;
  kind: string;
  place: string;
  address: string;
  town?: string;
  audience?: string;
  languages: readonly string[];
  price?: string;
  signUpHow?: string;
  /** 'once': so many days ahead; else weekdays. */
  inDays?: number;
  weekdays?: readonly number[];
  startsAt: string;
  endsAt: string;
  state?: 'draft' | 'sent' | 'returned' | 'hidden';
  word?: string;
  /** A change that waits. */
  changed?: { title?: string; startsAt?: string; endsAt?: string; place?: string };
  translations?: Readonly<Record<string, { title: string; description: string; waits?: true; read?: true }>>;
};

export type OfferingAssociation = {
  name: string;
  phone: string;
  email: string;
  trusted?: true;
  offers: readonly Offered[];
};

/** Associations of Mariestad in the demo: all invented, with telephone numbers that are kept free for fiction. */
export const offeringAssociations: readonly OfferingAssociation[] = [
  {
    name: 'Språkvännerna i Mariestad',
    phone: '040-628 04 21',
    email: 'sprakvannerna@example.org',
    trusted: true,
    offers: [
      {
        title: 'Språkkafé på biblioteket',
        description: 'Vi fikar och pratar svenska i små grupper. Du behöver inte kunna så mycket. Kom när du vill.',
        kind: 'language',
        place: 'Stadsbiblioteket',
        address: 'Kyrkogatan 2',
        languages: ['sv', 'ar', 'so'],
        weekdays: [2, 4],
        startsAt: '17:00',
        endsAt: '19:00',
        translations: {
          ar: {
            title: 'مقهى اللغة في المكتبة',
            description: 'نشرب القهوة ونتحدث بالسويدية في مجموعات صغيرة. لا يلزم أن تعرف الكثير. تعال متى شئت.',
            read: true,
          },
          so: {
            title: 'Makhaayadda luuqadda ee maktabadda',
            description: 'Waxaan cabnaa kafee waxaanan ku hadalnaa af-Iswiidhish kooxo yaryar. Kaalay markaad doonto.',
          },
        },
      },
      {
        title: 'Läxhjälp för vuxna',
        description: 'Ta med det du läser på sfi eller komvux. Två lärare hjälper till.',
        kind: 'homework',
        place: 'Stadsbiblioteket',
        address: 'Kyrkogatan 2',
        languages: ['sv', 'en'],
        weekdays: [1],
        startsAt: '16:00',
        endsAt: '18:00',
      },
    ],
  },
  {
    name: 'Kulturföreningen Bryggan',
    phone: '040-628 04 22',
    email: 'bryggan@example.org',
    offers: [
      {
        title: 'قهوة وموسيقى للنساء',
        description: 'نلتقي ونستمع إلى الموسيقى ونخيط معًا. يمكنك إحضار الأطفال.',
        language: 'ar',
        kind: 'culture',
        place: 'Bryggan',
        address: 'Hamngatan 8',
        audience: 'women',
        languages: ['ar', 'sv'],
        weekdays: [3],
        startsAt: '13:00',
        endsAt: '15:30',
        translations: {
          en: {
            title: 'Coffee and music for women',
            description: 'We meet, listen to music and sew together. You may bring your children.',
          },
        },
      },
      {
        title: 'Filmkväll',
        description: 'Svensk film med svensk text. Efteråt pratar vi om filmen.',
        kind: 'culture',
        place: 'Bryggan',
        address: 'Hamngatan 8',
        languages: ['sv'],
        price: '20 kronor',
        inDays: 9,
        startsAt: '18:00',
        endsAt: '20:30',
        state: 'sent',
      },
      {
        title: 'Körsång',
        description: 'Vi sjunger tillsammans. Alla röster passar.',
        kind: 'culture',
        place: 'Bryggan',
        address: 'Hamngatan 8',
        languages: ['sv', 'uk'],
        weekdays: [1],
        startsAt: '18:30',
        endsAt: '20:00',
        changed: { startsAt: '19:00', endsAt: '20:30', place: 'Kyrkans hus' },
        translations: { uk: { title: 'Хор', description: 'Співаємо разом. Підходить будь-який голос.', waits: true } },
      },
    ],
  },
  {
    name: 'Sjöstadens IF',
    phone: '040-628 04 23',
    email: 'sjostadensif@example.org',
    offers: [
      {
        title: 'Fotboll för alla',
        description: 'Vi spelar på konstgräset. Låna skor av oss om du inte har egna.',
        kind: 'sport',
        place: 'Sjövallen',
        address: 'Strandvägen 40',
        audience: 'young',
        languages: ['sv', 'so', 'ti'],
        weekdays: [6],
        startsAt: '14:00',
        endsAt: '16:00',
      },
      {
        title: 'Simskola för kvinnor',
        description: 'Tio gånger i badhuset med kvinnlig ledare. Badhuset är stängt för andra.',
        kind: 'sport',
        place: 'Badhuset',
        address: 'Idrottsgatan 3',
        audience: 'women',
        languages: ['sv', 'ar', 'fa'],
        price: '300 kronor för tio gånger',
        signUpHow: 'Ring eller mejla. Det finns tolv platser.',
        weekdays: [7],
        startsAt: '09:00',
        endsAt: '10:00',
        state: 'returned',
        word: 'Bra! Skriv också när simskolan börjar och om man kan betala senare.',
      },
      {
        title: 'Gåfotboll',
        description: 'Fotboll utan att springa, för dig som är över 60.',
        kind: 'sport',
        place: 'Sjövallen',
        address: 'Strandvägen 40',
        audience: 'older',
        languages: ['sv'],
        weekdays: [2],
        startsAt: '10:00',
        endsAt: '11:30',
        state: 'draft',
      },
      {
        title: 'Skridskor på isbanan',
        description: 'Låna skridskor gratis.',
        kind: 'sport',
        place: 'Isbanan',
        address: 'Strandvägen 42',
        languages: ['sv'],
        weekdays: [7],
        startsAt: '12:00',
        endsAt: '14:00',
        state: 'hidden',
        word: 'Isbanan är stängd för renovering. Skriv till oss när den öppnar.',
      },
    ],
  },
];
