import type { Translation } from '#app/platform/i18n/portal-texts.ts';

export const fa = {
  state: 'not-yet-read',
  texts: {
    goneTitle: 'این صفحه وجود ندارد',
    gone: 'اینجا چیزی برای شما نیست. به صفحهٔ اول خود بروید.',
    brokenTitle: 'مشکلی پیش آمد',
    broken: 'تقصیر شما نیست. کمی صبر کنید و دوباره امتحان کنید. اگر باز هم شد، کد را به مربی نشان دهید.',
    lookingTitle: 'شما فقط نگاه می‌کنید',
    looking: 'از اینجا چیزی ذخیره نمی‌شود. فقط خود او می‌تواند در صفحه‌هایش بنویسد.',
    home: 'به صفحهٔ اول من',
  },
} as const satisfies Translation;
