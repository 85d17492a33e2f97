import { languageName } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { Referral } from '../../domain/referral.ts';
import { referralTexts } from '../../texts/index.ts';
import { Paragraphs } from './paragraphs.tsx';

/** What a referral says about the person; what was left open is left out. */
export function WhatWasSaid({ referral, locale }: { referral: Referral; locale: Locale }) {
  const t = translate(referralTexts, locale);
  const day = (value: string | null) => value && formatDate(locale, value);
  const yesNo = (value: boolean | null) => (value === null ? null : t(value ? 'yes' : 'no'));
  const lines: [term: string, value: React.ReactNode][] = [
    [t('one.name'), [fullName(referral), referral.nameInOwnScript].filter(Boolean).join(' · ')],
    [t('one.born'), day(referral.bornOn) ?? referral.birthYear],
    [t('one.number'), referral.numberMasked ?? t('one.noNumber')],
    [t('one.phone'), referral.phone],
    [t('one.email'), referral.email],
    [t('one.contactNote'), referral.contactNote && <Paragraphs text={referral.contactNote} />],
    [t('one.language'), referral.firstLanguage && languageName(locale, referral.firstLanguage)],
    [t('one.interpreter'), yesNo(referral.interpreter)],
    [t('one.municipality'), referral.municipality],
    [t('one.residence'), referral.residence && t(`residence.${referral.residence}`)],
    [t('one.permitUntil'), day(referral.permitUntil)],
    [t('one.agencyHousing'), yesNo(referral.agencyHousing)],
    [t('one.establishmentFrom'), day(referral.establishmentFrom)],
    [t('one.inSwedenSince'), referral.inSwedenSince],
    [t('one.wish'), referral.wish && <Paragraphs text={referral.wish} />],
    [t('one.message'), referral.message && <Paragraphs text={referral.message} />],
    [t('one.formLanguage'), referral.formLanguage && languageName(locale, referral.formLanguage)],
    [t('one.referredOn'), day(referral.referredOn)],
  ];
  return (
    <DefinitionList
      items={lines.filter(([, value]) => value !== null && value !== '').map(([term, value]) => ({ term, value }))}
    />
  );
}
