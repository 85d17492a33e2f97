import { Fragment, type ReactNode } from 'react';
import { ownLookTexts } from '#app/features/audit/public.ts';
import { formatPortalNumber, formatPortalTime } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate, formatPortalMonth, isSwedish, portalLocales } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addDays, dayOf, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { ownNames, type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import type { Unit, Value } from '../../domain/value.ts';
import { copiedTexts } from '../../texts/told/index.ts';
import { findWord } from '../../texts/words-of-codes.ts';

/** In which language something is said, and whether the Swedish stands beside. */
export type Reader = { readonly language: PortalLanguage; readonly withSwedish: boolean };

type Said = Exclude<Value, { as: 'code' | 'said' | 'who' | 'text' | 'words' }>;

const tellable = Object.keys(ownLookTexts.sv.role) as (keyof typeof ownLookTexts.sv.role)[];
const MONDAY = plainDate('2024-01-01');

/** Values side by side. */
export function SaidValues({ values, reader }: { values: readonly Value[]; reader: Reader }) {
  return values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the values of a row have nothing but their place, and are drawn once, on the server.
    <Fragment key={index}>
      {index === 0 ? null : ' · '}
      <SaidValue value={value} reader={reader} />
    </Fragment>
  ));
}

/** A value as it is told in a language; what has no words in it stands in Swedish, and is marked so. */
function SaidValue({ value, reader }: { value: Value; reader: Reader }): ReactNode {
  const { language } = reader;
  switch (value.as) {
    case 'code': {
      const found = findWord(value.list, value.code);
      if (found === undefined) return <bdi lang="en">{value.code.replaceAll('-', ' ')}</bdi>;
      return wordsOf(found.texts, reader).say(found.key as never);
    }
    case 'said':
      return wordsOf(copiedTexts, reader).say(`said.${value.key}` as 'said.you');
    case 'who':
      return <Who {...value} reader={reader} />;
    case 'text':
      return <Written text={value.text} lang={value.lang} language={language} />;
    case 'words':
      return <Words words={value.words} language={language} />;
    case 'signs':
      return <bdi dir="ltr">{value.text}</bdi>;
    default:
      return <Counted value={value} reader={reader} />;
  }
}

// What somebody wrote, in the language it is in, where that is known and another than the page's.
function Written({ text, lang, language }: { text: string; lang?: string | undefined; language: PortalLanguage }) {
  const isSame = lang === undefined || lang === language || (lang === 'sv' && isSwedish(language));
  return <bdi lang={isSame ? undefined : lang}>{text}</bdi>;
}

function Words({ words, language }: { words: Readonly<Record<string, string>>; language: PortalLanguage }) {
  const own = words[language] ?? (isSwedish(language) ? words['sv'] : undefined);
  return own === undefined ? <bdi lang="sv">{words['sv'] ?? Object.values(words)[0]}</bdi> : own;
}

function Who({ name, role, reader }: { name: string | null; role: string | null; reader: Reader }) {
  const known = tellable.find((each) => each === role) ?? 'other';
  const said = wordsOf(ownLookTexts, reader).say(`role.${known}`);
  if (name === null) return said;
  return (
    <>
      <bdi lang={isSwedish(reader.language) ? undefined : 'sv'}>{name}</bdi> ({said})
    </>
  );
}

// Days, times, numbers and names of languages and countries: written by the server, as the language writes them.
function Counted({ value, reader }: { value: Said; reader: Reader }): ReactNode {
  const { language } = reader;
  const { t } = wordsOf(copiedTexts, reader);
  const inDays = (day: PlainDate) => formatPortalDate(language, day);
  switch (value.as) {
    case 'day':
      return inDays(value.day);
    case 'month':
      return formatPortalMonth(language, value.day);
    case 'moment':
      return (
        <>
          {inDays(dayOf(value.at))} <bdi dir="ltr">{formatPortalTime(language, value.at)}</bdi>
        </>
      );
    case 'span': {
      const [from, until] = [value.from, value.until].map((day) => (day === undefined ? '' : inDays(day))) as [
        string,
        string,
      ];
      if (until === '') return t('unit.since', { from });
      return from === '' ? t('unit.until', { until }) : t('unit.between', { from, until });
    }
    case 'clocks':
      return <Clocks {...value} />;
    case 'weekday':
      return (
        <>
          {formatPortalDate(language, addDays(MONDAY, value.weekday - 1), 'weekday')}
          {value.from === undefined ? null : ' '}
          {value.from === undefined ? null : <Clocks from={value.from} until={value.until} />}
        </>
      );
    case 'amount':
      return amountIn(reader, value.unit, value.amount);
    case 'language':
      return <Language tag={value.tag} language={language} />;
    case 'country':
      return <Named of="region" code={value.code} language={language} />;
  }
}

function Clocks({ from, until }: { from: string | undefined; until: string | undefined }) {
  return <bdi dir="ltr">{until === undefined ? from : `${from ?? ''}–${until}`}</bdi>;
}

function amountIn(reader: Reader, unit: Unit, amount: number): string {
  const { t } = wordsOf(copiedTexts, reader);
  const value = formatPortalNumber(reader.language, amount, 2);
  switch (unit) {
    case 'percent':
    case 'kronor':
    case 'kilometres':
      return t(`unit.${unit}`, { value });
    case 'of-ten':
      return t('unit.ofTen', { value });
    case 'times':
    case 'months':
      return t(`unit.${unit}`, { count: amount });
    case 'time': {
      const [hours, minutes] = [Math.floor(amount / 60), amount % 60];
      return [hours > 0 ? t('unit.hours', { hours }) : '', minutes > 0 ? t('unit.minutes', { minutes }) : '']
        .filter(Boolean)
        .join(' ');
    }
    case 'plain':
      return value;
  }
}

// A language that we write in is called by its own name, any other as the page's language calls it.
function Language({ tag, language }: { tag: string; language: PortalLanguage }) {
  const own = parsePortalLanguage(tag);
  if (own === undefined) return <Named of="language" code={tag} language={language} />;
  return <bdi lang={own === language ? undefined : own}>{ownNames[own]}</bdi>;
}

function Named({ of, code, language }: { of: 'language' | 'region'; code: string; language: PortalLanguage }) {
  const locale = portalLocales[language];
  const [known] = Intl.DisplayNames.supportedLocalesOf([locale]);
  const said = nameIn(known ?? 'sv', of, code);
  return known === undefined ? <bdi lang="sv">{said}</bdi> : said;
}

function nameIn(locale: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([locale, 'sv'], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
