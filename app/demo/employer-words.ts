import type { EmployerKind } from '#app/features/employers/domain/employer.ts';
import type { Condition, OfferKind } from '#app/features/employers/domain/workplace.ts';

type Place = {
  name: string;
  street: string;
  city: string;
  at: readonly [latitude: number, longitude: number];
  occupations: readonly string[];
  languages?: readonly string[];
  conditions: readonly Condition[];
  offers: readonly (readonly [kind: OfferKind, places: number])[];
  contact: readonly [name: string, title: string];
};

export type DemoEmployer = { name: string; kind: EmployerKind; sni: string; places: readonly Place[] };

const place = (
  name: string,
  street: string,
  city: string,
  at: readonly [number, number],
  rest: Omit<Place, 'name' | 'street' | 'city' | 'at'>,
): Place => ({ name, street, city, at, ...rest });

const kitchen = ['5120', '9412'] as const;

/** Invented employers by running programme. No company of these names is meant; streets are real enough to be found on a map. */
export const demoEmployers: Record<string, readonly DemoEmployer[]> = {
  'vasteras-nu': [
    {
      name: 'Västerås stad, måltid och städ',
      kind: 'municipality',
      sni: '56290',
      places: [
        place('Centralköket', 'Hallsta gårdsgata 2', 'Västerås', [59.6121, 16.4512], {
          occupations: kitchen,
          languages: ['sv', 'ar', 'so'],
          conditions: ['early-mornings', 'standing', 'heavy-lifting', 'step-free'],
          offers: [
            ['placement', 4],
            ['study-visit', 8],
            ['job', 1],
          ],
          contact: ['Gunilla Forsman', 'Kökschef'],
        }),
        place('Äldreboendet Björkgläntan', 'Skultunavägen 14', 'Västerås', [59.6235, 16.5308], {
          occupations: ['5330', '9111'],
          languages: ['sv', 'fi'],
          conditions: ['weekends', 'calm', 'step-free', 'police-extract'],
          offers: [['placement', 2]],
          contact: ['Åke Rönn', 'Enhetschef'],
        }),
        place('Förskolan Kastanjen', 'Vallbygatan 8', 'Västerås', [59.6189, 16.5069], {
          occupations: ['5311', '9412'],
          languages: ['sv', 'ar'],
          conditions: ['early-mornings', 'noise', 'police-extract'],
          offers: [['placement', 1]],
          contact: ['Merja Salonen', 'Rektor'],
        }),
      ],
    },
    {
      name: 'Kafé Tallkotten AB',
      kind: 'company',
      sni: '56100',
      places: [
        place('Tallkotten vid torget', 'Stora Gatan 41', 'Västerås', [59.6107, 16.5446], {
          occupations: ['9413'],
          languages: ['sv', 'en'],
          conditions: ['stairs', 'standing', 'weekends'],
          offers: [['placement', 1]],
          contact: ['Elin Tallroth', 'Ägare'],
        }),
      ],
    },
    {
      name: 'Mälarlager Nord AB',
      kind: 'company',
      sni: '52100',
      places: [
        place('Lagret i Hacksta', 'Saltängsvägen 60', 'Västerås', [59.5939, 16.4931], {
          occupations: ['4322'],
          languages: ['sv', 'en', 'ar'],
          conditions: ['heavy-lifting', 'noise', 'night-work', 'cold'],
          offers: [
            ['placement', 3],
            ['job', 2],
          ],
          contact: ['Robert Ahlin', 'Driftchef'],
        }),
      ],
    },
    {
      name: 'Ren & Fin Städtjänst i Västerås AB',
      kind: 'company',
      sni: '81210',
      places: [
        place('Kontoret', 'Kopparbergsvägen 20', 'Västerås', [59.6144, 16.5472], {
          occupations: ['9111'],
          languages: ['sv', 'so', 'ti'],
          conditions: ['alone', 'early-mornings', 'driving-licence'],
          offers: [['job', 2]],
          contact: ['Fatima Nur', 'Arbetsledare'],
        }),
      ],
    },
    {
      name: 'Bruket second hand, ideell förening',
      kind: 'association',
      sni: '47790',
      places: [
        place('Butiken på Bäckby', 'Bäckby torg 3', 'Västerås', [59.6052, 16.4836], {
          occupations: ['5223', '4322'],
          languages: ['sv', 'ar', 'fa'],
          conditions: ['calm', 'step-free', 'standing'],
          offers: [
            ['placement', 5],
            ['mentor', 2],
            ['talk', 1],
          ],
          contact: ['Inga-Lill Sten', 'Föreståndare'],
        }),
      ],
    },
    {
      name: 'Pizzeria Gnistan HB',
      kind: 'company',
      sni: '56100',
      places: [
        place('Gnistan i Köping', 'Hultgrensgatan 5', 'Köping', [59.5142, 15.9926], {
          occupations: ['9411', '9412'],
          languages: ['sv', 'ku', 'tr'],
          conditions: ['standing', 'weekends', 'pork-alcohol'],
          offers: [['placement', 1]],
          contact: ['Dilan Aydin', 'Ägare'],
        }),
      ],
    },
  ],
  'tia-mariestad-nu': [
    {
      name: 'Mariestads kommun, kost',
      kind: 'municipality',
      sni: '56290',
      places: [
        place('Skolköket Kronoparken', 'Stockholmsvägen 20', 'Mariestad', [58.7102, 13.8364], {
          occupations: kitchen,
          languages: ['sv'],
          conditions: ['early-mornings', 'standing', 'step-free'],
          offers: [['study-visit', 6]],
          contact: ['Birgit Alm', 'Kostchef'],
        }),
      ],
    },
    {
      name: 'Vänerns Plantskola AB',
      kind: 'company',
      sni: '01300',
      places: [
        place('Växthusen', 'Göteborgsvägen 90', 'Mariestad', [58.6951, 13.8032], {
          occupations: ['6113'],
          languages: ['sv', 'en'],
          conditions: ['cold', 'heavy-lifting'],
          offers: [
            ['study-visit', 8],
            ['summer-job', 2],
          ],
          contact: ['Hugo Lindqvist', 'Arbetsledare'],
        }),
      ],
    },
    {
      name: 'Töreboda Träform AB',
      kind: 'company',
      sni: '31090',
      places: [
        place('Snickeriet', 'Industrigatan 3', 'Töreboda', [58.7052, 14.1238], {
          occupations: ['7522'],
          languages: ['sv', 'pl'],
          conditions: ['noise', 'standing'],
          offers: [['study-visit', 5]],
          contact: ['Jerzy Nowak', 'Verkstadschef'],
        }),
      ],
    },
  ],
  'pik-nu': [
    {
      name: 'Alingsås Hembageri och Kafé AB',
      kind: 'company',
      sni: '10710',
      places: [
        place('Kaféet vid Lilla torget', 'Kungsgatan 26', 'Alingsås', [57.9301, 12.5333], {
          occupations: ['9413', '9412'],
          languages: ['sv', 'en'],
          conditions: ['early-mornings', 'standing', 'stairs'],
          offers: [['placement', 1]],
          contact: ['Karin Bagge', 'Ägare'],
        }),
      ],
    },
    {
      name: 'Härryda kommun, vård och omsorg',
      kind: 'municipality',
      sni: '87301',
      places: [
        place('Äldreboendet Säteriet', 'Råda allé 2', 'Mölnlycke', [57.6603, 12.1177], {
          occupations: ['5330', '5321', '9111'],
          languages: ['sv', 'fa', 'so'],
          conditions: ['weekends', 'step-free', 'police-extract', 'calm'],
          offers: [
            ['placement', 3],
            ['mentor', 1],
          ],
          contact: ['Susanne Ekvall', 'Enhetschef'],
        }),
        place('Köket på Säteriet', 'Råda allé 4', 'Mölnlycke', [57.6605, 12.1181], {
          occupations: kitchen,
          languages: ['sv'],
          conditions: ['early-mornings', 'standing'],
          offers: [['placement', 1]],
          contact: ['Niklas Bring', 'Kock'],
        }),
      ],
    },
    {
      name: 'Sollebrunns Cykel och Motor HB',
      kind: 'company',
      sni: '95290',
      places: [
        place('Verkstaden', 'Grästorpsvägen 11', 'Sollebrunn', [58.1208, 12.5301], {
          occupations: ['7231'],
          languages: ['sv'],
          conditions: ['noise', 'heavy-lifting', 'driving-licence'],
          offers: [['placement', 1]],
          contact: ['Göran Hed', 'Ägare'],
        }),
      ],
    },
  ],
};
