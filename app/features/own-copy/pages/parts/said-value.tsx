import { ownLookTexts } from '#app/features/audit/public.ts';
import { formatPortalNumber, formatPortalTime } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate, isSwedish, portalLocales, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Value } from '../../domain/entries.ts';
import { otherCodes } from '../../texts/other-codes.ts';
import { ownCopyTexts } from '../../texts/portal/index.ts';

const tellable = Object.keys(ownLookTexts.sv.role) as (keyof typeof ownLookTexts.sv.role)[];

/** The values under one label, side by side. */
export function SaidValues({ values, language }: { values: readonly Value[]; language: PortalLanguage }) {
  return values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the values of a row have nothing but their place, and are drawn once, on the server.
    <span key={index}>
      {index === 0 ? null : ' · '}
      <SaidValue value={value} language={language} />
    </span>
  ));
}

/** A value as it is told in a language; what has no words in it stands in Swedish, and is marked so. */
function SaidValue({ value, language }: { value: Value; language: PortalLanguage }) {
  switch (value.as) {
    case 'day':
      return formatPortalDate(language, value.day);
    case 'moment':
      return `${formatPortalDate(language, dayOf(value.at))} ${formatPortalTime(language, value.at)}`;
    case 'clock':
      return <bdi dir="ltr">{value.text}</bdi>;
    case 'number':
      return formatPortalNumber(language, value.value, 2);
    case 'language':
      return languageIn(language, value.tag);
    case 'who':
      return <Who {...value} language={language} />;
    case 'code':
      return <Code code={value.code} language={language} />;
    case 'words': {
      const own = value.words[language] ?? (isSwedish(language) ? value.words['sv'] : undefined);
      return own === undefined ? <bdi lang="sv">{value.words['sv']}</bdi> : own;
    }
    case 'text':
      return <bdi>{value.text}</bdi>;
  }
}

function Who({ name, role, language }: { name: string | null; role: string | null; language: PortalLanguage }) {
  const known = tellable.find((each) => each === role) ?? 'other';
  const said = translatePortal(ownLookTexts, language)(`role.${known}`);
  if (name === null) return said;
  return (
    <>
      <bdi lang="sv">{name}</bdi> ({said})
    </>
  );
}

function Code({ code, language }: { code: string; language: PortalLanguage }) {
  if (code in ownCopyTexts.sv.code)
    return translatePortal(ownCopyTexts, language)(`code.${code as keyof typeof ownCopyTexts.sv.code}`);
  const other = otherCodes[code];
  if (other === undefined) return <bdi lang="en">{code.replaceAll('-', ' ')}</bdi>;
  if (isSwedish(language)) return other.sv;
  return language === 'en' ? other.en : <bdi lang="sv">{other.sv}</bdi>;
}

function languageIn(language: PortalLanguage, tag: string): string {
  try {
    return new Intl.DisplayNames([portalLocales[language], 'sv'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
