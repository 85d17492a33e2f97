import { z } from 'zod';
import { languagesPath, skillsPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { countryName } from '#app/features/history/public.ts';
import type { LanguageRecord } from '#app/features/people/domain/person-languages.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { cvPath, newCvPath, newSkillPath, skillPath, validatorsPath } from '../../domain/paths.ts';
import { readSkills } from '../../domain/permissions.ts';
import { nameOfSkill, type SkillRecord, skillKinds } from '../../domain/skill.ts';
import { type ListedCv, listSkills } from '../../server/get-skills.ts';
import { Documented } from '../parts/documented.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { skillTranslate, stateTones, yearsLine } from '../skill-words.ts';

export const skillsPage = definePage({
  path: skillsPath,
  permission: readSkills,
  audit: { action: 'read', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listSkills(ctx, params.enrolmentId),
  view: ({ head, skills, qualifications, languages, cvs }, { locale }) => {
    const t = skillTranslate(locale);
    const enrolmentId = head.id;
    const kinds = skillKinds.filter((kind) => skills.some((skill) => skill.kind === kind));
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <SkillsHeader head={head} locale={locale} isList title={t('title')} lead={t('lead')} />
          <ParticipantTabs enrolmentId={enrolmentId} locale={locale} current="skills" />
          <Split
            aside={
              <>
                <Card id="add" title={t('add')}>
                  <LinkList
                    label={t('addWhat')}
                    items={skillKinds.map((kind) => ({
                      key: kind,
                      href: newSkillPath.to({ enrolmentId }, { kind }),
                      title: t(`addKind.${kind}`),
                    }))}
                  />
                </Card>
                <Cvs enrolmentId={enrolmentId} cvs={cvs} locale={locale} />
                <Languages enrolmentId={enrolmentId} languages={languages} locale={locale} />
                <Text small>
                  <Link href={validatorsPath.to()}>{t('page.validatorsLink')}</Link>
                </Text>
              </>
            }
          >
            {skills.length === 0 && qualifications.length === 0 ? (
              <EmptyState icon="target" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              kinds.map((kind) => (
                <Card key={kind} id={kind} title={t(`kind.${kind}`)}>
                  <LinkList
                    label={t(`kind.${kind}`)}
                    items={skills
                      .filter((skill) => skill.kind === kind)
                      .map((skill) => toItem(skill, enrolmentId, locale))}
                  />
                </Card>
              ))
            )}
            <Documented qualifications={qualifications} enrolmentId={enrolmentId} locale={locale} />
          </Split>
        </Stack>
      ),
    };
  },
});

function toItem(skill: SkillRecord, enrolmentId: string, locale: Locale) {
  const t = skillTranslate(locale);
  // Nobody asks for proof of an interest.
  const isInterest = skill.kind === 'interest';
  const words = [
    yearsLine(skill, locale),
    [skill.place, skill.country === null ? '' : countryName(locale, skill.country)].filter(Boolean).join(', '),
    skill.occupationName ?? '',
    skill.papers === null || isInterest ? '' : t(`papers.${skill.papers}`),
  ].filter(Boolean);
  return {
    key: skill.id,
    href: skillPath.to({ enrolmentId, skillId: skill.id }),
    title: (
      <span lang={skill.title === '' ? (skill.ownLanguage ?? undefined) : 'sv'} dir="auto">
        {nameOfSkill(skill)}
      </span>
    ),
    meta: words.length === 0 ? undefined : words.join(' · '),
    end: isInterest ? undefined : <Tag tone={stateTones[skill.state]}>{t(`state.${skill.state}`)}</Tag>,
  };
}

function Cvs({ enrolmentId, cvs, locale }: { enrolmentId: string; cvs: ListedCv[]; locale: Locale }) {
  const t = skillTranslate(locale);
  return (
    <Card id="cv" title={t('cv.title')}>
      <Stack gap="sm">
        {cvs.length === 0 ? (
          <Text soft>{t('cv.none')}</Text>
        ) : (
          <LinkList
            label={t('cv.title')}
            items={cvs.map((cv) => ({
              key: cv.id,
              href: cvPath.to({ enrolmentId, cvId: cv.id }),
              title: cv.name,
              meta: t('cv.agreedLine', {
                language: t(`cv.languageName.${cv.language}`),
                day: formatDate(locale, cv.agreedOn),
              }),
            }))}
          />
        )}
        <Cluster>
          <LinkButton icon="file" href={newCvPath.to({ enrolmentId })}>
            {t('cv.new')}
          </LinkButton>
        </Cluster>
      </Stack>
    </Card>
  );
}

function Languages({
  enrolmentId,
  languages,
  locale,
}: {
  enrolmentId: string;
  languages: LanguageRecord[];
  locale: Locale;
}) {
  const t = skillTranslate(locale);
  return (
    <Card id="languages" title={t('languages')}>
      <Stack gap="sm">
        {languages.length === 0 ? (
          <Text soft>{t('languagesNone')}</Text>
        ) : (
          <DefinitionList
            items={languages.map(({ language, speaks, cefr }) => ({
              term: languageName(locale, language),
              value:
                [speaks === null ? '' : t(`speaks.${speaks}`), cefr?.toUpperCase() ?? ''].filter(Boolean).join(', ') ||
                '–',
            }))}
          />
        )}
        <Text small>
          <Link href={languagesPath.to({ enrolmentId })}>{t('languagesEdit')}</Link>
        </Text>
      </Stack>
    </Card>
  );
}
