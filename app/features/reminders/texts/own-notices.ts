import { portalTexts } from '#app/platform/i18n/portal-texts.ts';

const state = 'not-yet-read';

/** On her own side: how she is told that a message has come. */
export const ownNoticeTexts = portalTexts(
  {
    title: 'När någon skriver till dig',
    sms: 'Du får ett sms när någon har skrivit till dig. I det står varken vem eller vad.',
    email: 'Du får ett mejl när någon har skrivit till dig. I det står varken vem eller vad.',
    off: 'Du får inget besked i telefonen när någon har skrivit till dig.',
    stop: 'Sluta skicka besked',
    start: 'Skicka besked till mig',
    none: 'Du får inga besked i telefonen. Fråga din coach om du vill ha det.',
  },
  {
    'sv-x-lattlast': {
      state,
      texts: {
        title: 'När någon skriver till dig',
        sms: 'Du får ett sms när någon skriver till dig. Där står inte vem. Där står inte vad.',
        email: 'Du får ett mejl när någon skriver till dig. Där står inte vem. Där står inte vad.',
        off: 'Du får inget sms när någon skriver till dig.',
        stop: 'Skicka inte till mig',
        start: 'Skicka till mig',
        none: 'Du får inget sms från oss. Vill du ha det? Fråga din coach.',
      },
    },
    en: {
      state,
      texts: {
        title: 'When somebody writes to you',
        sms: 'You get a text message when somebody has written to you. It says neither who nor what.',
        email: 'You get an e-mail when somebody has written to you. It says neither who nor what.',
        off: 'You get no word on your phone when somebody has written to you.',
        stop: 'Stop sending me word',
        start: 'Send me word',
        none: 'You get no word on your phone. Ask your coach if you would like it.',
      },
    },
    ar: {
      state,
      texts: {
        title: 'عند وصول رسالة إليك',
        sms: 'تصلك رسالة نصية قصيرة عند وصول رسالة جديدة إلى صفحتك. لا يُذكر فيها اسم المرسل ولا المضمون.',
        email: 'يصلك بريد إلكتروني عند وصول رسالة جديدة إلى صفحتك. لا يُذكر فيه اسم المرسل ولا المضمون.',
        off: 'لا يصلك إشعار على الهاتف عند وصول رسالة جديدة.',
        stop: 'إيقاف الإشعارات',
        start: 'تشغيل الإشعارات',
        none: 'لا تصلك إشعارات على الهاتف. يمكنك سؤال المرشد عن ذلك.',
      },
    },
    fa: {
      state,
      texts: {
        title: 'وقتی کسی به شما می‌نویسد',
        sms: 'وقتی کسی به شما پیام می‌نویسد، یک پیامک می‌گیرید. در آن نه نام نویسنده هست و نه متن پیام.',
        email: 'وقتی کسی به شما پیام می‌نویسد، یک ایمیل می‌گیرید. در آن نه نام نویسنده هست و نه متن پیام.',
        off: 'وقتی کسی به شما پیام می‌نویسد، در تلفن خبری نمی‌گیرید.',
        stop: 'دیگر خبر نفرستید',
        start: 'به من خبر بدهید',
        none: 'شما در تلفن خبری نمی‌گیرید. اگر می‌خواهید، از مربی خود بپرسید.',
      },
    },
    so: {
      state,
      texts: {
        title: 'Marka laguu soo qoro',
        sms: 'Marka farriin laguu soo qoro, waxaad helaysaa SMS. Kuma qorna qofka soo diray iyo waxa la qoray.',
        email: 'Marka farriin laguu soo qoro, waxaad helaysaa iimayl. Kuma qorna qofka soo diray iyo waxa la qoray.',
        off: 'Taleefanka ogeysiis kuma helaysid marka farriin laguu soo qoro.',
        stop: 'Jooji ogeysiiska',
        start: 'Ii soo dir ogeysiis',
        none: 'Taleefanka ogeysiis kuma helaysid. Haddii aad rabto, weydii tababarahaaga.',
      },
    },
    ti: {
      state,
      texts: {
        title: 'ሰብ ክጽሕፈልኩም ከሎ',
        sms: 'ሰብ ክጽሕፈልኩም ከሎ SMS ይመጸኩም። መን ከም ዝጸሓፈን እንታይ ከም ዝጸሓፈን ኣብኡ የለን።',
        email: 'ሰብ ክጽሕፈልኩም ከሎ ኢመይል ይመጸኩም። መን ከም ዝጸሓፈን እንታይ ከም ዝጸሓፈን ኣብኡ የለን።',
        off: 'ሰብ ክጽሕፈልኩም ከሎ ኣብ ተሌፎንኩም ሓበሬታ ኣይመጸኩምን።',
        stop: 'ሓበሬታ ኣቋርጹ',
        start: 'ሓበሬታ ስደዱለይ',
        none: 'ኣብ ተሌፎንኩም ሓበሬታ ኣይመጸኩምን። እንተ ደሊኹም ንመራሒኹም ሕተቱ።',
      },
    },
    uk: {
      state,
      texts: {
        title: 'Коли вам пишуть',
        sms: 'Коли вам пишуть, ви отримуєте SMS. У ньому не сказано, хто пише і про що.',
        email: 'Коли вам пишуть, ви отримуєте електронний лист. У ньому не сказано, хто пише і про що.',
        off: 'Ви не отримуєте сповіщень на телефон, коли вам пишуть.',
        stop: 'Не надсилати сповіщень',
        start: 'Надсилати мені сповіщення',
        none: 'Ви не отримуєте сповіщень на телефон. Якщо хочете, запитайте наставника.',
      },
    },
  },
);
