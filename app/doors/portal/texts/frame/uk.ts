import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const uk = {
  state: 'not-yet-read',
  texts: {
    skip: 'Перейти до змісту',
    navigation: 'Меню',
    languages: 'Мова',
    listen: 'Слухати сторінку',
    leave: 'Сховати сторінку',
    swedish: 'Шведська поруч',
    swedishOff: 'Тільки моя мова',
    back: 'Назад',
    signOut: 'Вийти',
    kept: 'Те, що ви написали, збереглося нижче. Прочитайте й надішліть.',
    notYetRead: 'Ми переклали цей текст самі. Його ще не читав ніхто, для кого українська — рідна мова.',
    appName: 'Мій шлях',
    section: {
      today: 'Сьогодні',
      schedule: 'Розклад',
      way: 'Мій шлях',
      messages: 'Повідомлення',
      'about-me': 'Про мене',
    },
    done: {
      done: 'Готово.',
      saved: 'Збережено.',
      sent: 'Надіслано.',
      removed: 'Видалено.',
    },
  },
} as const satisfies Translation;
