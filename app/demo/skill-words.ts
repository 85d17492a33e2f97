import type { SkillKind } from '#app/features/skills/domain/skill.ts';

type Own = Readonly<Record<string, readonly [title: string, description: string]>>;

/** Something an invented person has done or can do, in Swedish and in the languages it is told in. */
export type SkillWords = {
  kind: SkillKind;
  title: string;
  description: string;
  own: Own;
  place?: string;
  /** In the country she comes from, or here. */
  here?: true;
  years?: readonly [from: number, to: number];
  papers: 'have' | 'elsewhere' | 'none';
  occupation?: readonly [code: string, name: string];
};

export const skillWords: readonly (readonly SkillWords[])[] = [
  [
    {
      kind: 'work',
      title: 'Kock på restaurang',
      description: 'Lagade mat för 120 gäster om dagen, ledde fyra personer och beställde råvaror.',
      own: {
        ar: ['طبّاخة في مطعم', 'كنت أطبخ لـ 120 ضيفاً في اليوم، وأقود 4 أشخاص، وأطلب المواد.'],
        prs: ['آشپز رستوران', 'روزانه برای ۱۲۰ مهمان آشپزی می‌کردم و مسئول ۴ نفر بودم.'],
        so: ['Kariye makhaayad', 'Waxaan maalin kasta u karin jiray 120 qof, waxaana hogaamin jiray afar qof.'],
        ti: ['ከሻኒ ኣብ ቤት መግቢ', 'መዓልታዊ ን120 ሰብ ይኽሽን ነይረ።'],
        uk: ['Кухарка в ресторані', 'Щодня готувала для 120 гостей і керувала чотирма людьми.'],
      },
      place: 'Familjens restaurang',
      years: [2012, 2018],
      papers: 'none',
      occupation: ['5120', 'Kockar och kallskänkor'],
    },
    {
      kind: 'ability',
      title: 'Laga mat till många',
      description: 'Planerar, köper in och lagar för 50 personer.',
      own: { ar: ['الطبخ لـ 50 شخصاً', ''], prs: ['آشپزی برای ۵۰ نفر', ''], uk: ['Готувати на 50 осіб', ''] },
      papers: 'none',
      occupation: ['5120', 'Kockar och kallskänkor'],
    },
    {
      kind: 'certificate',
      title: 'Hygienutbildning för livsmedel',
      description: '',
      own: {},
      here: true,
      years: [2026, 2026],
      papers: 'have',
    },
    { kind: 'interest', title: 'Odla grönsaker', description: '', own: { ar: ['زراعة الخضار', ''] }, papers: 'none' },
  ],
  [
    {
      kind: 'unpaid-work',
      title: 'Skötte en sjuk släkting',
      description: 'Hjälpte till med mat, tvätt och mediciner varje dag.',
      own: {
        ar: ['اعتنيت بقريبة مريضة', 'ساعدتها كل يوم في الطعام والغسيل.'],
        prs: ['از یک خویشاوند بیمار مراقبت کردم', 'هر روز در غذا و شستشو کمکش می‌کردم.'],
        so: ['Waxaan daryeeli jiray qof qaraabo ah', 'Maalin kasta waxaan ka caawin jiray cuntada.'],
      },
      years: [2014, 2020],
      papers: 'none',
      occupation: ['5330', 'Vårdbiträden'],
    },
    {
      kind: 'education',
      title: 'Grundskola, nio år',
      description: '',
      own: {},
      years: [1996, 2005],
      papers: 'elsewhere',
    },
    {
      kind: 'work',
      title: 'Städare på hotell',
      description: 'Städade rum och trappor, tjugo rum om dagen.',
      own: { so: ['Nadiifiye hoteel', 'Maalintii labaatan qol.'], uk: ['Прибиральниця в готелі', ''] },
      place: 'Stadshotellet',
      here: true,
      years: [2024, 2025],
      papers: 'have',
      occupation: ['9111', 'Städare'],
    },
  ],
  [
    {
      kind: 'work',
      title: 'Lagerarbetare',
      description: 'Plockade och packade varor, körde truck.',
      own: {
        ar: ['عامل مستودع', 'جمع البضائع وتغليفها وقيادة الرافعة.'],
        ti: ['ሰራሕተኛ መኽዘን', ''],
        uk: ['Працівник складу', 'Збирав і пакував товари, їздив на навантажувачі.'],
      },
      place: 'Grossistlager',
      years: [2016, 2021],
      papers: 'elsewhere',
      occupation: ['4322', 'Lager- och terminalpersonal'],
    },
    { kind: 'driving-licence', title: 'B, inte utbytt än', description: '', own: {}, papers: 'have' },
    {
      kind: 'ability',
      title: 'Laga bilar',
      description: 'Bromsar, däck och enklare motorfel.',
      own: { ar: ['تصليح السيارات', ''], prs: ['تعمیر موتر', ''] },
      papers: 'none',
      occupation: ['7231', 'Motorfordonsmekaniker och fordonsreparatörer'],
    },
  ],
];
