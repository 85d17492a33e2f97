export const fa = {
  state: 'not-yet-read',
  texts: {
    title: 'برنامهٔ هفتهٔ {week}',
    free: 'در این روز برنامه‌ای نیست',
    closed: 'بسته است',
    cancelled: 'لغو شد',
    dropIn: 'آزاد برای همه',
    kinds: {
      'group-session': 'جلسهٔ گروهی',
      'conversation-group': 'گروه گفت‌وگو',
      'study-visit': 'بازدید آموزشی',
      lecture: 'سخنرانی',
      wellness: 'ورزش و سلامت',
      'short-course': 'دورهٔ کوتاه',
      'study-circle': 'حلقهٔ مطالعه',
      'digital-training': 'آموزش دیجیتال',
      'language-training': 'تمرین زبان',
      guidance: 'راهنمایی',
      placement: 'کارآموزی',
    },
  },
} as const;
