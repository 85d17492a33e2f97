/** What stands on the week for the wall. */
export const sv = {
  title: 'Schema vecka {week}',
  free: 'Inget den här dagen',
  closed: 'Stängt',
  cancelled: 'Inställt',
  dropIn: 'Alla får komma',
  kinds: {
    'group-session': 'Gruppträff',
    'conversation-group': 'Samtalsgrupp',
    'study-visit': 'Studiebesök',
    lecture: 'Föreläsning',
    wellness: 'Friskvård',
    'short-course': 'Kort kurs',
    'study-circle': 'Studiecirkel',
    'digital-training': 'Digital träning',
    'language-training': 'Språkträning',
    guidance: 'Vägledning',
    placement: 'Praktik',
  },
} as const;
