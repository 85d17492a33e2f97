import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const fa = {
  state: 'not-yet-read',
  texts: {
    skip: 'رفتن به متن',
    navigation: 'فهرست',
    languages: 'زبان',
    listen: 'گوش دادن به صفحه',
    leave: 'پنهان کردن صفحه',
    swedish: 'سوئدی در کنار متن',
    swedishOff: 'فقط زبان من',
    back: 'بازگشت',
    signOut: 'خروج',
    kept: 'آنچه نوشتید هنوز این پایین هست. بخوانید و بفرستید.',
    notYetRead: 'این متن را خود ما ترجمه کرده‌ایم. هنوز هیچ فارسی‌زبانی آن را نخوانده است.',
    appName: 'راه من',
    section: {
      today: 'امروز',
      schedule: 'برنامه',
      way: 'راه من',
      messages: 'پیام‌ها',
      'about-me': 'درباره من',
    },
    done: {
      done: 'انجام شد.',
      saved: 'ذخیره شد.',
      sent: 'فرستاده شد.',
      removed: 'حذف شد.',
    },
  },
} as const satisfies Translation;
