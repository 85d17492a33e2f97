import type { GoalWords } from '#app/features/plans/domain/goal.ts';

export type GoalInTwo = { own: GoalWords; swedish: GoalWords };

const kitchen: GoalWords = {
  tomorrow: 'Jag vaknar tidigt och går till ett arbete i ett kök. Mina barn vet vad jag gör, och de är stolta.',
  alreadyThere: 'Jag lagar mat varje dag. Jag har lagat mat till bröllop med många gäster.',
  oneStepUp: 'Att få visa vad jag kan i ett riktigt kök, en dag i veckan.',
};
const care: GoalWords = {
  tomorrow: 'Jag arbetar med gamla människor. De känner igen mig och säger mitt namn.',
  alreadyThere: 'Jag tog hand om min mor i fyra år. Jag har tålamod.',
  oneStepUp: 'Att bli klar med sfi kurs C och våga prata mer.',
};

/** Goal pictures by the language they were written in, each with the Swedish beside it. */
export const goalsIn: Readonly<Record<string, readonly GoalInTwo[]>> = {
  ar: [
    {
      own: {
        tomorrow: 'أستيقظ باكراً وأذهب إلى عملي في مطبخ. أطفالي يعرفون ماذا أعمل وهم فخورون بي.',
        alreadyThere: 'أطبخ كل يوم. طبخت لأعراس فيها ضيوف كثيرون.',
        oneStepUp: 'أن أُظهر ما أعرفه في مطبخ حقيقي، يوماً في الأسبوع.',
      },
      swedish: kitchen,
    },
    {
      own: {
        tomorrow: 'أعمل مع كبار السن. يعرفونني وينادونني باسمي.',
        alreadyThere: 'اعتنيت بأمي أربع سنوات. عندي صبر.',
        oneStepUp: 'أن أنهي دورة C في اللغة السويدية وأن أتجرأ على الكلام أكثر.',
      },
      swedish: care,
    },
  ],
  prs: [
    {
      own: {
        tomorrow: 'صبح زود بیدار می‌شوم و به کارم در آشپزخانه می‌روم. اولادهایم می‌دانند چی کار می‌کنم و افتخار می‌کنند.',
        alreadyThere: 'هر روز آشپزی می‌کنم. برای عروسی‌هایی با مهمان زیاد غذا پخته‌ام.',
        oneStepUp: 'هفته‌ای یک روز در یک آشپزخانهٔ واقعی نشان بدهم چی بلد هستم.',
      },
      swedish: kitchen,
    },
    {
      own: {
        tomorrow: 'با آدم‌های سالخورده کار می‌کنم. مرا می‌شناسند و نامم را می‌گویند.',
        alreadyThere: 'چهار سال از مادرم مراقبت کردم. حوصله دارم.',
        oneStepUp: 'کورس C زبان سویدنی را تمام کنم و بیشتر جرأت گپ زدن پیدا کنم.',
      },
      swedish: care,
    },
  ],
  fa: [
    {
      own: {
        tomorrow: 'با آدم‌های سالمند کار می‌کنم. مرا می‌شناسند و اسمم را صدا می‌زنند.',
        alreadyThere: 'چهار سال از مادرم مراقبت کردم. صبر دارم.',
        oneStepUp: 'دورهٔ C زبان سوئدی را تمام کنم و بیشتر حرف بزنم.',
      },
      swedish: care,
    },
  ],
  so: [
    {
      own: {
        tomorrow:
          'Subaxdii hore ayaan toosaa oo waxaan aadaa shaqo jikada ah. Carruurtaydu way og yihiin waxaan qabto, wayna ku faraxsan yihiin.',
        alreadyThere: 'Maalin kasta cunto ayaan kariyaa. Aroosyo dad badan leh ayaan cunto u kariyey.',
        oneStepUp: 'Inaan maalin toddobaadkii jiko dhab ah ku tuso waxaan garanayo.',
      },
      swedish: kitchen,
    },
  ],
  uk: [
    {
      own: {
        tomorrow: 'Я працюю з літніми людьми. Вони впізнають мене і звертаються на ім’я.',
        alreadyThere: 'Чотири роки я доглядала за мамою. Маю терпіння.',
        oneStepUp: 'Закінчити курс C шведської і сміливіше говорити.',
      },
      swedish: care,
    },
  ],
};

/** What somebody may write who asks for help with a step. */
export const helpIn: Readonly<Record<string, string>> = {
  sv: 'Jag vet inte vad jag ska säga när jag ringer.',
  ar: 'لا أعرف ماذا أقول عندما أتصل.',
  fa: 'نمی‌دانم وقتی زنگ می‌زنم چه بگویم.',
  prs: 'نمی‌دانم وقتی زنگ می‌زنم چه بگویم.',
  so: 'Ma garanayo waxa aan dhaho markaan wacayo.',
  ti: 'ክድውል ከለኹ እንታይ ከም ዝብል ኣይፈልጥን።',
  uk: 'Я не знаю, що сказати, коли дзвоню.',
};

export const goalsInSwedish: readonly GoalWords[] = [kitchen, care];

export type StepWords = {
  what: string;
  why: string;
  helps: string;
  doer: 'herself' | 'case-worker' | 'partner';
  doerName?: string;
  /** Days from the demo's day, and whether the day or its week is meant. Absent: no day yet. */
  dueInDays?: number;
  dueAs?: 'day' | 'week';
  state?: 'doing' | 'done' | 'not-done' | 'dropped';
  reason?: string;
  own?: Readonly<Record<string, string>>;
};

/** Steps of a plan, from what is behind to what is far ahead. */
export const stepWords: readonly StepWords[] = [
  {
    what: 'Skriv ner allt du har arbetat med.',
    why: 'Då ser vi vad du redan kan.',
    helps: 'Vi sitter tillsammans, med tolk.',
    doer: 'herself',
    dueInDays: -21,
    dueAs: 'week',
    state: 'done',
    own: {
      ar: 'اكتب كل ما عملت فيه.',
      prs: 'هر کاری که کرده‌ای بنویس.',
      so: 'Qor wixii aad ka shaqaysay oo dhan.',
      uk: 'Запиши все, ким працювала.',
    },
  },
  {
    what: 'Besök en arbetsplats på måndagen.',
    why: 'Det är lättare att välja när man har sett.',
    helps: 'En i gruppen följer med.',
    doer: 'herself',
    dueInDays: -12,
    dueAs: 'day',
    state: 'not-done',
    reason: 'Barnet var sjukt. Vi bokar en ny dag.',
  },
  {
    what: 'Skicka intyget från praktiken.',
    why: 'Arbetsgivare vill se det.',
    helps: '',
    doer: 'partner',
    doerName: 'Maria, Restaurang Ekbacken',
    dueInDays: -4,
    dueAs: 'day',
  },
  {
    what: 'Ring sfi och fråga när kurs C börjar.',
    why: 'Med kurs C kan du söka fler arbeten.',
    helps: 'Numret står på din lapp. Du kan ringa härifrån.',
    doer: 'herself',
    dueInDays: 2,
    dueAs: 'week',
    state: 'doing',
    own: {
      ar: 'اتصل بمدرسة SFI واسأل متى تبدأ دورة C.',
      prs: 'به SFI زنگ بزن و بپرس کورس C چه وقت شروع می‌شود.',
      so: 'Wac SFI oo weydii goorta koorsada C bilaabmayso.',
      uk: 'Подзвони в SFI і запитай, коли починається курс C.',
    },
  },
  {
    what: 'Boka tid med studievägledaren.',
    why: 'Hon vet vilka utbildningar som finns.',
    helps: '',
    doer: 'case-worker',
    dueInDays: 4,
    dueAs: 'day',
  },
  {
    what: 'Prova ett kök två dagar.',
    why: 'Där får du visa vad du kan.',
    helps: 'Handledaren talar långsamt.',
    doer: 'herself',
    dueInDays: 18,
    dueAs: 'week',
    own: {
      ar: 'جرّب العمل في مطبخ يومين.',
      prs: 'دو روز در یک آشپزخانه امتحان کن.',
      so: 'Laba maalmood jiko tijaabi.',
      uk: 'Спробуй два дні на кухні.',
    },
  },
  {
    what: 'Svara om plats på yrkeskursen.',
    why: 'Kursen leder till ett yrke där det saknas folk.',
    helps: '',
    doer: 'partner',
    doerName: 'Vuxenutbildningen',
    dueInDays: 30,
    dueAs: 'week',
  },
  {
    what: 'Sök ett arbete på halvtid.',
    why: 'Det är målet: ett eget arbete.',
    helps: 'Vi skriver ansökan tillsammans.',
    doer: 'herself',
  },
];
