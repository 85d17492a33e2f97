import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';

/** A definition with one of everything that pages show. */
export const smallDefinition = (key: string): ProgrammeDefinition => ({
  key,
  name: `Programme ${key}`,
  frameworks: ['esf-2014', 'esf-plus'],
  period: { startsOn: '2025-01-01', endsOn: '2027-12-31' },
  plannedParticipants: { total: 40, women: 20, men: 20 },
  sites: [
    { key: 'centre', name: 'Centrum' },
    { key: 'harbour', name: 'Hamnen' },
  ],
  lengthPerPerson: { months: 6 },
  phases: [
    { key: 'group', name: 'Grupp', fromWeek: 1, toWeek: 6, form: 'group' },
    { key: 'individual', name: 'Individuell', fromWeek: 7, form: 'individual' },
  ],
  themes: [
    { key: 'health', name: 'Hälsa' },
    { key: 'labour-market', name: 'Arbetsmarknad' },
  ],
  tracks: [
    { key: 'work', name: 'Jobb', towards: ['work'] },
    { key: 'studies', name: 'Studier', towards: ['studies'] },
  ],
  targets: [
    { key: 'work-or-studies', name: 'Arbete eller studier', measure: 'work-or-studies-after-exit', atLeastPercent: 40 },
  ],
  measuringPoints: [{ key: 'six-months', name: 'Sex månader efter avslut', when: 'after-exit', months: 6 }],
});
