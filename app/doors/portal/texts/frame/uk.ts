export const uk = {
  state: 'not-yet-read',
  texts: {
    skip: 'Перейти до змісту',
    navigation: 'Меню',
    languages: 'Мови',
    listen: 'Послухати сторінку',
    leave: 'Швидко вийти',
    swedish: 'Шведська поруч',
    swedishOff: 'Тільки моя мова',
    back: 'Назад',
    signOut: 'Вийти',
    notYetRead: 'Ми переклали ці тексти самі. Їх ще не читав ніхто, для кого українська — рідна мова.',
    appName: 'Мій шлях',
    section: {
      today: 'Сьогодні',
      schedule: 'Розклад',
      way: 'Мій шлях',
      messages: 'Повідомлення',
      aboutMe: 'Про мене',
    },
    done: {
      saved: 'Збережено.',
      sent: 'Надіслано.',
      removed: 'Вилучено.',
      answered: 'Дякуємо за відповідь.',
    },
  },
} as const;
