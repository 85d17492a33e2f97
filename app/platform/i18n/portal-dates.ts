import { addDays, type Instant, type PlainDate, timeOf, weekday } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { formatPortalDate, portalLocales } from './portal-texts.ts';

type DayWords = {
  yesterday: string;
  today: string;
  tomorrow: string;
  /** "On Monday" … "on Sunday", as it stands in a sentence: many languages bend the name of the day. */
  on: readonly [string, string, string, string, string, string, string];
  /** Between the day of the week and that of the month. */
  comma: string;
};

const swedish: DayWords = {
  yesterday: 'i går',
  today: 'i dag',
  tomorrow: 'i morgon',
  on: ['på måndag', 'på tisdag', 'på onsdag', 'på torsdag', 'på fredag', 'på lördag', 'på söndag'],
  comma: ' den ',
};

const words: Record<PortalLanguage, DayWords> = {
  sv: swedish,
  'sv-x-lattlast': swedish,
  en: {
    yesterday: 'yesterday',
    today: 'today',
    tomorrow: 'tomorrow',
    on: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
    comma: ' ',
  },
  ar: {
    yesterday: 'أمس',
    today: 'اليوم',
    tomorrow: 'غدًا',
    on: ['يوم الاثنين', 'يوم الثلاثاء', 'يوم الأربعاء', 'يوم الخميس', 'يوم الجمعة', 'يوم السبت', 'يوم الأحد'],
    comma: ' ',
  },
  fa: {
    yesterday: 'دیروز',
    today: 'امروز',
    tomorrow: 'فردا',
    on: ['روز دوشنبه', 'روز سه‌شنبه', 'روز چهارشنبه', 'روز پنجشنبه', 'روز جمعه', 'روز شنبه', 'روز یکشنبه'],
    comma: ' ',
  },
  so: {
    yesterday: 'shalay',
    today: 'maanta',
    tomorrow: 'berri',
    on: ['Isniinta', 'Talaadada', 'Arbacada', 'Khamiista', 'Jimcaha', 'Sabtida', 'Axadda'],
    comma: ', ',
  },
  ti: {
    yesterday: 'ትማሊ',
    today: 'ሎሚ',
    tomorrow: 'ጽባሕ',
    on: ['ብሰኑይ', 'ብሰሉስ', 'ብረቡዕ', 'ብሓሙስ', 'ብዓርቢ', 'ብቀዳም', 'ብሰንበት'],
    comma: '፣ ',
  },
  uk: {
    yesterday: 'учора',
    today: 'сьогодні',
    tomorrow: 'завтра',
    on: ['у понеділок', 'у вівторок', 'у середу', 'у четвер', 'у пʼятницю', 'у суботу', 'у неділю'],
    comma: ', ',
  },
};

/**
 * A day as one says it in a sentence: i dag, i morgon, i går, på måndag (the six days after tomorrow's eve), else with its date: på onsdag
 * den 4 mars, у середу, 4 березня.
 */
export function dayInWords(language: PortalLanguage, day: PlainDate, today: PlainDate): string {
  const said = words[language];
  if (day === today) return said.today;
  if (day === addDays(today, 1)) return said.tomorrow;
  if (day === addDays(today, -1)) return said.yesterday;
  const on = said.on[weekday(day) - 1] as string;
  if (day > today && day < addDays(today, 7)) return on;
  // "På onsdag den 4 mars" would be this coming Wednesday.
  const name = language === 'sv' || language === 'sv-x-lattlast' ? formatPortalDate(language, day, 'weekday') : on;
  return `${name}${said.comma}${formatPortalDate(language, day, 'day-of-month')}`;
}

/** A day above what happens on it: "I dag, söndag 22 november", "Måndag 23 november". */
export function dayHeading(language: PortalLanguage, day: PlainDate, today: PlainDate): string {
  const { yesterday, today: now, tomorrow } = words[language];
  const near = { [addDays(today, -1)]: yesterday, [today]: now, [addDays(today, 1)]: tomorrow }[day];
  const comma = { ar: '،', fa: '،', ti: '፣' }[language as string] ?? ',';
  const date = formatPortalDate(language, day, 'day');
  const heading = near === undefined ? date : `${near}${comma} ${date}`;
  return heading.slice(0, 1).toLocaleUpperCase(portalLocales[language]) + heading.slice(1);
}

/** A time of day in Stockholm, the same in all languages: 09:00, as clocks and phones in Sweden show it. */
export function formatPortalTime(_language: PortalLanguage, at: Instant): string {
  return timeOf(at);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number with the language's signs and Latin digits: 1 234,5. */
export function formatPortalNumber(language: PortalLanguage, value: number, maximumFractionDigits = 0): string {
  const at = `${language}:${maximumFractionDigits}`;
  const format = numberFormats.get(at) ?? new Intl.NumberFormat(portalLocales[language], { maximumFractionDigits });
  numberFormats.set(at, format);
  return format.format(value);
}
