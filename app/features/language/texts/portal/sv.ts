/** What a participant reads of her SFI; what the others are translated from. */
export const sv = {
  title: 'Min SFI',
  lead: 'SFI är svenska för invandrare: din svenskkurs.',
  none: 'Vi vet inte om någon SFI-kurs än. Berätta för din coach om du går en.',
  course: 'Kurs {course}',
  courseUnknown: 'SFI',
  path: 'Studieväg {path}',
  now: 'Du går här nu',
  ahead: 'Den här kursen kommer sedan',
  over: 'Klart',
  broken: 'Avbrutet',
  from: 'Börjar',
  until: 'Slutar',
  school: 'Skola',
  grade: 'Betyg',
  when: 'Tider',
  onSchedule: 'Tiderna finns i Schema.',
} as const;
