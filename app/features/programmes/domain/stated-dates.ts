import { addDays, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';

/**
 * A point in time as exactly as the source states it, no more: '2020-07-01', '2020-07', '2020', 'autumn 2020',
 * 'early 2018' or '2017/18' (some day in either year).
 */
export type StatedDate = string;

/** The days a stated date may mean, both included. An exact day has both the same. */
export interface DaySpan {
  firstDay: PlainDate;
  lastDay: PlainDate;
}

/** Calendar months of each part of a year: first and last. Winter begins in December of the year that is written. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  spring: [3, 5],
  summer: [6, 8],
  mid: [5, 8],
  autumn: [9, 11],
  late: [9, 12],
  winter: [12, 14],
};

const SWEDISH_PARTS: Readonly<Record<string, string>> = {
  våren: 'spring',
  sommaren: 'summer',
  hösten: 'autumn',
  vintern: 'winter',
  vår: 'spring',
  sommar: 'summer',
  höst: 'autumn',
  vinter: 'winter',
  fall: 'autumn',
  början: 'early',
  mitten: 'mid',
  slutet: 'late',
};

const twoDigits = (number: number) => String(number).padStart(2, '0');

function monthSpan(year: number, firstMonth: number, lastMonth: number): DaySpan | undefined {
  const dayOne = (month: number) =>
    parsePlainDate(`${year + Math.floor((month - 1) / 12)}-${twoDigits(((month - 1) % 12) + 1)}-01`);
  const firstDay = dayOne(firstMonth);
  const afterLast = dayOne(lastMonth + 1);
  return firstDay && afterLast && { firstDay, lastDay: addDays(afterLast, -1) };
}

/** The days that a stated date covers; undefined when the text is in none of the accepted forms. */
export function daysOf(stated: StatedDate): DaySpan | undefined {
  const exact = parsePlainDate(stated);
  if (exact) return { firstDay: exact, lastDay: exact };
  const month = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/.exec(stated);
  if (month) return monthSpan(Number(month[1]), Number(month[2]), Number(month[2]));
  const year = /^([1-9]\d{3})$/.exec(stated);
  if (year) return monthSpan(Number(year[1]), 1, 12);
  const part = /^([a-z]+) ([1-9]\d{3})$/.exec(stated);
  const months = part && Object.hasOwn(PARTS, part[1] ?? '') ? PARTS[part[1] ?? ''] : undefined;
  if (part && months) return monthSpan(Number(part[2]), months[0], months[1]);
  const turn = /^([1-9]\d{3})\/(\d{2})$/.exec(stated);
  if (turn && (Number(turn[1]) + 1) % 100 === Number(turn[2])) return monthSpan(Number(turn[1]), 1, 24);
  return undefined;
}

/** What the writer of a faulty date probably meant ('1/7 2020' → '2020-07-01', 'hösten 2020' → 'autumn 2020'). */
export function suggestStatedDate(text: string): StatedDate | undefined {
  const lower = text.trim().toLowerCase();
  const numbers = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})\.?$/.exec(lower);
  if (numbers) {
    const [, a = '', b = '', c = ''] = numbers;
    const [year, month, day] = a.length === 4 ? [a, b, c] : [c, b, a];
    return nearestDay(Number(year), Number(month), Number(day));
  }
  const yearMonth = /^(\d{4})[-./ ](\d{1,2})$/.exec(lower);
  if (yearMonth) return accepted(`${yearMonth[1]}-${twoDigits(Number(yearMonth[2]))}`);
  const turn = /^(\d{4})[-/](?:\d{2})?(\d{2})$/.exec(lower);
  if (turn) return accepted(`${turn[1]}/${turn[2]}`);
  const words = /^([a-zåäö]+)(?: av)?,? (\d{4})$/.exec(lower);
  if (words) return accepted(`${SWEDISH_PARTS[words[1] ?? ''] ?? words[1]} ${words[2]}`);
  return undefined;
}

function nearestDay(year: number, month: number, day: number): StatedDate | undefined {
  const span = year > 999 && month >= 1 && month <= 12 ? monthSpan(year, month, month) : undefined;
  if (!span || day < 1 || day > 31) return undefined;
  return day > Number(span.lastDay.slice(8)) ? span.lastDay : accepted(`${span.firstDay.slice(0, 8)}${twoDigits(day)}`);
}

function accepted(text: string): StatedDate | undefined {
  return daysOf(text) ? text : undefined;
}
