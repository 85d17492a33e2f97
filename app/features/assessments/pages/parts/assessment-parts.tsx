import { Fragment } from 'react';
import { participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { directionOf, type Instrument } from '../../domain/instrument.ts';
import { assessmentTranslate, ownNameOf } from '../words.ts';

type HeaderProps = Omit<PageHeaderProps, 'kicker'> & {
  head: { id: string; givenName: string; familyName: string };
  locale: Locale;
  /** The page this one lies below. */
  below?: { href: string; label: string }[];
};

/** The head of a page about a participant, with the way back to her. */
export function AssessmentHeader({ head, locale, below = [], ...header }: HeaderProps) {
  const t = assessmentTranslate(locale);
  const trail = [
    { href: participantsPath.to(), label: t('participants') },
    { href: participantPath.to({ enrolmentId: head.id }), label: fullName(head) },
    ...below,
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />} {...header} />;
}

/** Words somebody wrote, in their own language and direction, line by line. */
export function Said({ words, language }: { words: string; language: string | null }) {
  return (
    <div lang={language ?? undefined} dir={language === null ? 'auto' : directionOf(language)}>
      {words.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never change place.
        <Fragment key={at}>
          {at > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </div>
  );
}

type LanguageProps = {
  instrument: Instrument;
  language: string;
  locale: Locale;
  hrefFor: (language: string) => string;
};

/** The languages the questions are written in. */
export function LanguageTabs({ instrument, language, locale, hrefFor }: LanguageProps) {
  const t = assessmentTranslate(locale);
  if (instrument.languages.length < 2) return null;
  return (
    <TabLinks
      small
      label={t('languageTabs')}
      items={instrument.languages.map(({ code }) => ({
        href: hrefFor(code),
        label: ownNameOf(code, locale),
        current: code === language,
      }))}
    />
  );
}

/** Says that a translation has not been read by anybody who has the language as mother tongue. */
export function NotRead({ instrument, language, locale }: Omit<LanguageProps, 'hrefFor'>) {
  const t = assessmentTranslate(locale);
  const isRead = instrument.languages.find(({ code }) => code === language)?.readBy !== 'nobody';
  return isRead ? null : (
    <Alert compact>{t('notRead', { language: languageName(locale, language).toLocaleLowerCase(locale) })}</Alert>
  );
}
