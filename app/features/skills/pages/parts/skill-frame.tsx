import { participantPath, participantsPath, skillsPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { skillPath } from '../../domain/paths.ts';
import { nameOfSkill, type SkillRecord } from '../../domain/skill.ts';
import { skillTranslate } from '../skill-words.ts';

type HeaderProps = Omit<PageHeaderProps, 'kicker'> & {
  head: { id: string; givenName: string; familyName: string };
  locale: Locale;
  isList?: boolean;
  /** The skill whose page stands above this one. */
  below?: SkillRecord;
};

/** The head of a page about skills, with the way back to the list and to the participant. */
export function SkillsHeader({ head, locale, isList, below, ...header }: HeaderProps) {
  const t = skillTranslate(locale);
  const enrolmentId = head.id;
  const trail = [
    { href: participantsPath.to(), label: t('participants') },
    { href: participantPath.to({ enrolmentId }), label: fullName(head) },
    ...(isList ? [] : [{ href: skillsPath.to({ enrolmentId }), label: t('title') }]),
    ...(below ? [{ href: skillPath.to({ enrolmentId, skillId: below.id }), label: nameOfSkill(below) }] : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('parts')} items={trail} />} {...header} />;
}
