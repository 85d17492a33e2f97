export const uk = {
  state: 'not-yet-read',
  texts: {
    title: 'Мої довідки',
    lead: 'Тут документи, які наставник виклав для вас.',
    none: 'Тут ще немає документів. Якщо чогось бракує, запитайте наставника.',
    from: 'З {day}',
    open: 'Завантажити',
    kind: {
      cv: 'Резюме',
      certificate: 'Довідка',
      agreement: 'Угода',
      identity: 'Посвідчення особи',
      permit: 'Дозвіл',
      health: 'Документ про здоров’я',
      economy: 'Документ про гроші',
      other: 'Документ',
    },
  },
} as const;
