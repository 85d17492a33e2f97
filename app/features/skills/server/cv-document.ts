import type { DocumentedQualification } from '#app/features/history/domain/documented.ts';
import type { LanguageRecord } from '#app/features/people/domain/person-languages.ts';
import type { PdfBlock, PdfDocument, PdfText } from '#app/platform/pdf/pdf-document.ts';
import { type CvRecord, chosenQualifications, cvSections, isSameLanguage } from '../domain/cv.ts';
import type { SkillRecord } from '../domain/skill.ts';
import { cvTranslate } from '../texts/cv.ts';

export type CvContent = {
  cv: CvRecord;
  name: string;
  /** Her name with the signs of her own language. */
  nameInOwnScript: string | null;
  firstLanguage: string | null;
  phone: string | undefined;
  email: string | undefined;
  municipality: string | undefined;
  languages: readonly LanguageRecord[];
  skills: readonly SkillRecord[];
  qualifications: readonly DocumentedQualification[];
};

/** The paper that a CV's choices make: headings in its language, her texts as they were entered, each marked with its language. */
export function cvDocument({ cv, ...content }: CvContent): PdfDocument {
  const t = cvTranslate(cv.language);
  const year = new Intl.NumberFormat(`${cv.language}-u-nu-${digitsOf(cv)}`, { useGrouping: false });
  const isOwnScript = content.nameInOwnScript !== null && ['ar', 'fa', 'ti', 'uk'].includes(cv.language);
  const blocks: PdfBlock[] = [];
  const contact = [
    cv.showsPhone && content.phone ? { label: t('phone'), value: latin(content.phone) } : undefined,
    cv.showsEmail && content.email ? { label: t('email'), value: latin(content.email) } : undefined,
    cv.showsMunicipality && content.municipality
      ? { label: t('municipality'), value: { text: content.municipality, language: 'sv' } }
      : undefined,
  ].filter((pair) => pair !== undefined);
  if (contact.length > 0) blocks.push({ kind: 'pairs', items: contact });
  if (cv.intro !== '') blocks.push({ kind: 'paragraph', text: cv.intro });
  const chosen = new Set(cv.skillIds);
  const documented = chosenQualifications(content.qualifications, cv.qualificationIds);
  for (const kind of cvSections) {
    const skills = content.skills.filter((skill) => skill.kind === kind && chosen.has(skill.id));
    const items = [
      ...skills.map((skill) => entryOf(skill, cv, (number) => year.format(number))),
      ...(kind === 'certificate'
        ? documented.map((each) => documentedEntry(each, (number) => year.format(number)))
        : []),
    ];
    if (items.length === 0) continue;
    blocks.push({ kind: 'heading', text: t(`section.${kind}`) });
    blocks.push(sectionOf(items));
  }
  if (cv.showsLanguages && content.languages.length > 0) {
    blocks.push({ kind: 'heading', text: t('section.languages') });
    blocks.push({ kind: 'pairs', items: content.languages.map((each) => languagePair(each, cv)) });
  }
  return {
    title: t('title'),
    language: cv.language,
    heading: isOwnScript
      ? { text: content.nameInOwnScript as string, language: content.firstLanguage ?? cv.language }
      : latin(content.name),
    ...(isOwnScript ? { lead: latin(content.name) } : {}),
    blocks,
  };
}

type Entry = { beside?: PdfText; title: PdfText; lines: PdfText[] };

function sectionOf(items: Entry[]): PdfBlock {
  const isShort = items.every(({ beside, lines }) => beside === undefined && lines.length === 0);
  return isShort ? { kind: 'list', items: items.map(({ title }) => title) } : { kind: 'entries', items };
}

function entryOf(skill: SkillRecord, cv: CvRecord, write: (year: number) => string): Entry {
  const t = cvTranslate(cv.language);
  const hasOwn = skill.ownLanguage !== null && isSameLanguage(skill.ownLanguage, cv.language);
  const own = (text: string): PdfText => ({ text, language: skill.ownLanguage ?? 'sv' });
  const swedish = (text: string): PdfText => ({ text, language: 'sv' });
  const either = (ownText: string, swedishText: string): PdfText | undefined => {
    if (ownText !== '' && (hasOwn || swedishText === '')) return own(ownText);
    return swedishText === '' ? undefined : swedish(swedishText);
  };
  const beside = yearsOf(skill, write, t('ongoing'));
  const where = [skill.place, skill.country === null ? '' : regionName(cv.language, skill.country)].filter(Boolean);
  const description = either(skill.ownDescription, skill.description);
  return {
    ...(beside === '' ? {} : { beside }),
    title: either(skill.ownTitle, skill.title) ?? '',
    lines: [
      ...(where.length > 0 ? [where.join(', ')] : []),
      ...(description === undefined ? [] : [description]),
      ...(skill.state === 'validated' ? [t('validated')] : []),
    ],
  };
}

function documentedEntry(
  { name, awardedOn, awardingBody }: DocumentedQualification,
  write: (year: number) => string,
): Entry {
  const swedish = (text: string): PdfText => ({ text, language: 'sv' });
  return {
    beside: write(Number(awardedOn.slice(0, 4))),
    title: swedish(name),
    lines: awardingBody === null ? [] : [swedish(awardingBody)],
  };
}

function yearsOf(
  { fromYear, toYear, isOngoing }: SkillRecord,
  write: (year: number) => string,
  ongoing: string,
): string {
  const from = fromYear === null ? '' : write(fromYear);
  if (isOngoing) return from === '' ? ongoing : `${from} – ${ongoing}`;
  const to = toYear === null ? '' : write(toYear);
  return from === '' || to === '' || from === to ? from || to : `${from}–${to}`;
}

function languagePair({ language, speaks, cefr }: LanguageRecord, cv: CvRecord): { label: PdfText; value: PdfText } {
  const t = cvTranslate(cv.language);
  const level = cefr !== null && cefr !== 'pre-a1' ? latin(cefr.toUpperCase()) : undefined;
  const spoken = speaks === null ? (cefr === 'pre-a1' ? t('speaks.a-little') : '') : t(`speaks.${speaks}`);
  return { label: nameIn(cv.language, 'language', language), value: level ?? spoken };
}

const latin = (text: string): PdfText => ({ text, language: 'en' });

function digitsOf({ language, digits }: CvRecord): string {
  if (digits === 'latin') return 'latn';
  return language === 'fa' ? 'arabext' : language === 'ar' ? 'arab' : 'latn';
}

const regionName = (language: string, code: string) => nameIn(language, 'region', code);

// Few systems know names in every language; Swedish is understood here.
function nameIn(language: string, type: 'language' | 'region', code: string): string {
  const [known = 'sv'] = Intl.DisplayNames.supportedLocalesOf([language]);
  const name = new Intl.DisplayNames([known], { type }).of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(known) + name.slice(1);
}
