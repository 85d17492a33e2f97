import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const ar = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'هذه الصفحة غير موجودة',
    gone: 'لا يوجد شيء لك هنا. اذهب إلى صفحتك الأولى.',
    brokenTitle: 'حدث خطأ ما',
    broken: 'ليس الخطأ منك. انتظر قليلاً ثم حاول مرة أخرى. إذا تكرر ذلك فاعرض الرمز على المرشد.',
    lookingTitle: 'أنت تشاهد فقط',
    looking: 'لا يُحفظ أي شيء من هنا. صاحبة الصفحات وحدها تستطيع الكتابة فيها.',
    home: 'إلى صفحتي الأولى',
  },
} as const satisfies Translation;
