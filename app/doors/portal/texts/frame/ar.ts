export const ar = {
  state: 'not-yet-read',
  texts: {
    skip: 'انتقل إلى المحتوى',
    navigation: 'القائمة',
    languages: 'اللغات',
    listen: 'استمع إلى الصفحة',
    leave: 'غادر الصفحة بسرعة',
    swedish: 'السويدية بجانب لغتي',
    swedishOff: 'لغتي فقط',
    back: 'رجوع',
    signOut: 'تسجيل الخروج',
    notYetRead: 'ترجمنا هذه النصوص بأنفسنا. لم يقرأها بعد أحد لغته الأم العربية.',
    appName: 'طريقي',
    section: {
      today: 'اليوم',
      schedule: 'الجدول',
      way: 'طريقي',
      messages: 'الرسائل',
      aboutMe: 'عنّي',
    },
    done: {
      saved: 'تم الحفظ.',
      sent: 'تم الإرسال.',
      removed: 'تم الحذف.',
      answered: 'شكرًا على إجابتك.',
    },
  },
} as const;
