import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const uk = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'Такої сторінки немає',
    gone: 'Тут немає нічого для вас. Перейдіть на свою першу сторінку.',
    brokenTitle: 'Щось пішло не так',
    broken: 'Це не ваша провина. Зачекайте трохи і спробуйте ще раз. Якщо це повториться, покажіть код наставнику.',
    lookingTitle: 'Ви лише дивитеся',
    looking: 'Звідси нічого не зберігається. Писати на своїх сторінках може лише сама людина.',
    home: 'На мою першу сторінку',
  },
} as const satisfies Translation;
