import { portalTexts } from '#app/platform/i18n/portal-texts.ts';

const state = 'not-yet-read';

/**
 * What is sent. Somebody else may hold the phone: no word of the programme, of what the time is for, or of who she is. {when} is one of
 * today, tomorrow and on.
 */
export const messageTexts = portalTexts(
  {
    subject: 'Din tid',
    today: 'i dag',
    tomorrow: 'i morgon',
    on: '{date}',
    before: 'Du har en tid {when} kl. {time}.',
    moved: 'Din tid {wasWhen} kl. {wasTime} är flyttad. Ny tid: {when} kl. {time}.',
    cancelled: 'Din tid {when} kl. {time} är inställd.',
    resumed: 'Din tid {when} kl. {time} blir av som det var sagt.',
    place: 'Plats: {place}',
  },
  {
    'sv-x-lattlast': {
      state,
      texts: {
        subject: 'Din tid',
        today: 'i dag',
        tomorrow: 'i morgon',
        on: '{date}',
        before: 'Du har en tid {when} klockan {time}.',
        moved: 'Din tid {wasWhen} klockan {wasTime} är ändrad. Kom {when} klockan {time}.',
        cancelled: 'Din tid {when} klockan {time} blir inte av. Du ska inte komma.',
        resumed: 'Din tid {when} klockan {time} blir av. Kom som vanligt.',
        place: 'Plats: {place}',
      },
    },
    en: {
      state,
      texts: {
        subject: 'Your appointment',
        today: 'today',
        tomorrow: 'tomorrow',
        on: 'on {date}',
        before: 'You have an appointment {when} at {time}.',
        moved: 'Your appointment {wasWhen} at {wasTime} has been moved. New time: {when} at {time}.',
        cancelled: 'Your appointment {when} at {time} is cancelled.',
        resumed: 'Your appointment {when} at {time} will take place after all.',
        place: 'Place: {place}',
      },
    },
    ar: {
      state,
      texts: {
        subject: 'موعدك',
        today: 'اليوم',
        tomorrow: 'غدًا',
        on: 'يوم {date}',
        before: 'لديك موعد {when} الساعة {time}.',
        moved: 'تغيّر موعدك {wasWhen} الساعة {wasTime}. الموعد الجديد: {when} الساعة {time}.',
        cancelled: 'أُلغي موعدك {when} الساعة {time}.',
        resumed: 'موعدك {when} الساعة {time} قائم كما كان.',
        place: 'المكان: {place}',
      },
    },
    fa: {
      state,
      texts: {
        subject: 'قرار شما',
        today: 'امروز',
        tomorrow: 'فردا',
        on: '{date}',
        before: 'شما {when} ساعت {time} قرار دارید.',
        moved: 'قرار شما {wasWhen} ساعت {wasTime} تغییر کرد. زمان جدید: {when} ساعت {time}.',
        cancelled: 'قرار شما {when} ساعت {time} لغو شد.',
        resumed: 'قرار شما {when} ساعت {time} برگزار می‌شود.',
        place: 'محل: {place}',
      },
    },
    so: {
      state,
      texts: {
        subject: 'Ballantaada',
        today: 'maanta',
        tomorrow: 'berri',
        on: '{date}',
        before: 'Ballan ayaad leedahay {when} saacadda {time}.',
        moved: 'Ballantaadii {wasWhen} saacadda {wasTime} waa la beddelay. Wakhtiga cusub: {when} saacadda {time}.',
        cancelled: 'Ballantaadii {when} saacadda {time} waa la baajiyay.',
        resumed: 'Ballantaada {when} saacadda {time} way dhacaysaa.',
        place: 'Goobta: {place}',
      },
    },
    ti: {
      state,
      texts: {
        subject: 'ቆጸራኹም',
        today: 'ሎሚ',
        tomorrow: 'ጽባሕ',
        on: '{date}',
        before: '{when} ሰዓት {time} ቆጸራ ኣለኩም።',
        moved: 'ቆጸራኹም {wasWhen} ሰዓት {wasTime} ተቐይሩ ኣሎ። ሓድሽ ግዜ፦ {when} ሰዓት {time}።',
        cancelled: 'ቆጸራኹም {when} ሰዓት {time} ተሰሪዙ ኣሎ።',
        resumed: 'ቆጸራኹም {when} ሰዓት {time} ከም ዝነበሮ ክካየድ እዩ።',
        place: 'ቦታ፦ {place}',
      },
    },
    uk: {
      state,
      texts: {
        subject: 'Ваша зустріч',
        today: 'сьогодні',
        tomorrow: 'завтра',
        on: '({date})',
        before: 'У вас зустріч {when} о {time}.',
        moved: 'Вашу зустріч {wasWhen} о {wasTime} перенесено. Новий час: {when} о {time}.',
        cancelled: 'Вашу зустріч {when} о {time} скасовано.',
        resumed: 'Ваша зустріч {when} о {time} відбудеться.',
        place: 'Місце: {place}',
      },
    },
  },
);
