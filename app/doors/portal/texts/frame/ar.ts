import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ar = {
  state: 'not-yet-read',
  texts: {
    skip: 'الانتقال إلى المحتوى',
    navigation: 'القائمة',
    languages: 'اللغة',
    listen: 'الاستماع إلى الصفحة',
    leave: 'إخفاء الصفحة',
    swedish: 'السويدية بجانب النص',
    swedishOff: 'لغتي فقط',
    back: 'رجوع',
    signOut: 'تسجيل الخروج',
    kept: 'ما كتبته لا يزال هنا في الأسفل. اقرأه ثم أرسله.',
    notYetRead: 'ترجمنا هذا النص بأنفسنا. لم يقرأه بعد أحد لغته الأم العربية.',
    appName: 'طريقي',
    section: {
      today: 'اليوم',
      schedule: 'الجدول',
      way: 'طريقي',
      messages: 'الرسائل',
      'about-me': 'عني',
    },
    done: {
      done: 'تم.',
      saved: 'تم الحفظ.',
      sent: 'تم الإرسال.',
      removed: 'تم الحذف.',
    },
  },
} as const satisfies Translation;
