import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ar = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'هذه الصفحة غير موجودة',
    gone: 'لا يوجد شيء لك هنا. يمكنك العودة إلى صفحتك الأولى.',
    brokenTitle: 'حدث خطأ ما',
    broken: 'ليس الخطأ منك. يرجى الانتظار قليلًا ثم المحاولة مرة أخرى. إذا تكرر ذلك فيمكنك عرض الرمز على المرشد.',
    lookingTitle: 'أنت تشاهد فقط',
    looking: 'لا يُحفظ أي شيء من هنا. صاحبة الصفحات وحدها تستطيع الكتابة فيها.',
    home: 'إلى صفحتي الأولى',
  },
} as const satisfies Translation;
