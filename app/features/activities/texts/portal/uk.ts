export const uk = {
  state: 'not-yet-read',
  texts: {
    title: 'Розклад на тиждень {week}',
    free: 'Цього дня нічого немає',
    closed: 'Зачинено',
    cancelled: 'Скасовано',
    dropIn: 'Відкрито для всіх',
    kinds: {
      'group-session': 'Групова зустріч',
      'conversation-group': 'Розмовна група',
      'study-visit': 'Ознайомчий візит',
      lecture: 'Лекція',
      wellness: 'Спорт і здоров’я',
      'short-course': 'Короткий курс',
      'study-circle': 'Навчальний гурток',
      'digital-training': 'Цифрове навчання',
      'language-training': 'Мовна практика',
      guidance: 'Консультація',
      placement: 'Практика',
    },
  },
} as const;
