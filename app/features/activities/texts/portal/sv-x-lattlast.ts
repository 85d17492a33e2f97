export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    title: 'Schema vecka {week}',
    free: 'Inget i dag',
    closed: 'Stängt',
    cancelled: 'Blir inte av',
    dropIn: 'Alla får komma',
    kinds: {
      'group-session': 'Träff i grupp',
      'conversation-group': 'Prata i grupp',
      'study-visit': 'Besök på en plats',
      lecture: 'Någon berättar',
      wellness: 'Träning för kroppen',
      'short-course': 'Kort kurs',
      'study-circle': 'Lära tillsammans',
      'digital-training': 'Lära sig dator och mobil',
      'language-training': 'Träna svenska',
      guidance: 'Hjälp att hitta vägen',
      placement: 'Praktik',
    },
  },
} as const;
