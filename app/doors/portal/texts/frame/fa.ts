export const fa = {
  state: 'not-yet-read',
  texts: {
    skip: 'رفتن به متن',
    navigation: 'فهرست',
    languages: 'زبان‌ها',
    listen: 'به صفحه گوش دهید',
    leave: 'زود از صفحه بیرون بروید',
    swedish: 'سویدنی در کنار',
    swedishOff: 'فقط زبان من',
    back: 'برگشت',
    signOut: 'خروج',
    notYetRead: 'این متن‌ها را خود ما ترجمه کرده‌ایم. هنوز کسی که زبان مادری‌اش این زبان است آن را نخوانده است.',
    appName: 'راه من',
    section: {
      today: 'امروز',
      schedule: 'برنامه',
      way: 'راه من',
      messages: 'پیام‌ها',
      aboutMe: 'درباره من',
    },
    done: {
      saved: 'ذخیره شد.',
      sent: 'فرستاده شد.',
      removed: 'پاک شد.',
      answered: 'تشکر از جواب شما.',
    },
  },
} as const;
