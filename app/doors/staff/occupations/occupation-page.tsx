import { z } from 'zod';
import { coursesPath } from '#app/features/courses/domain/paths.ts';
import { readCourses } from '#app/features/courses/domain/permissions.ts';
import { isCurrent, type Shortage } from '#app/features/courses/domain/shortage.ts';
import { listCourses, listShortages } from '#app/features/courses/public.ts';
import { readEmployers } from '#app/features/employers/domain/permissions.ts';
import { listWorkplaces } from '#app/features/employers/public.ts';
import { occupationCodePattern, type WholeOccupation } from '#app/features/occupations/domain/occupation.ts';
import { occupationPath, occupationsPath } from '#app/features/occupations/domain/paths.ts';
import { searchOccupations } from '#app/features/occupations/domain/permissions.ts';
import { getOccupation } from '#app/features/occupations/public.ts';
import { occupationTexts } from '#app/features/occupations/texts/index.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { CoursesCard, WorkplacesCard } from './leads-to-cards.tsx';
import { CalledCard, DefinitionCard, SkillsCard } from './told-cards.tsx';

const MOST_WORKPLACES = 20;

/** One occupation: what is told of it elsewhere, and what the organisation has: shortages, courses, workplaces. Nobody's goal stands here. */
export const occupationPage = definePage({
  path: occupationPath,
  permission: searchOccupations,
  audit: { none: 'an occupation, courses and workplaces, nothing about anybody' },
  params: z.object({ occupationCode: z.string().regex(occupationCodePattern) }),
  query: z.object({}),
  load: async (ctx, { params: { occupationCode: occupation } }) => {
    const whole = await getOccupation(ctx, occupation);
    const [listed, { courses }, workplaces] = await Promise.all([
      may(ctx.caller, readCourses) ? listShortages(ctx, occupation) : [],
      may(ctx.caller, readCourses) ? listCourses(ctx, { occupation }) : { courses: [] },
      may(ctx.caller, readEmployers) ? listWorkplaces(ctx, { occupation, limit: MOST_WORKPLACES + 1 }) : [],
    ]);
    const shortages = listed.filter((each) => isCurrent(each, ctx.today));
    return { occupation: whole, shortages, courses, workplaces };
  },
  view: ({ occupation, shortages, courses, workplaces }, { locale, today }) => {
    const t = translate(occupationTexts, locale);
    return {
      title: occupation.name,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('page.breadcrumbs')}
                items={[{ href: occupationsPath.to(), label: t('list.title') }]}
              />
            }
            title={<span lang="sv">{occupation.name}</span>}
            tags={
              <>
                <Tag outline>{t('page.code', { code: occupation.code })}</Tag>
                {shortages.length === 0 ? null : <Tag tone="success">{t('page.shortage')}</Tag>}
              </>
            }
          />
          <Split
            aside={
              <>
                <PlaceCard occupation={occupation} locale={locale} />
                <ShortagesCard shortages={shortages} locale={locale} />
                <CalledCard occupation={occupation} locale={locale} />
              </>
            }
          >
            <DefinitionCard facts={occupation.facts} locale={locale} />
            <CoursesCard courses={courses} locale={locale} today={today} />
            <WorkplacesCard code={occupation.code} workplaces={workplaces} most={MOST_WORKPLACES} locale={locale} />
            <SkillsCard facts={occupation.facts} locale={locale} />
          </Split>
        </Stack>
      ),
    };
  },
});

function PlaceCard({ occupation: { groups, code, name }, locale }: { occupation: WholeOccupation; locale: Locale }) {
  const t = translate(occupationTexts, locale);
  return (
    <Card id="place" title={t('page.place')}>
      <Stack gap="xs">
        {[...groups, { code, name }].map((each) => (
          <Text key={each.code} as="div" strong={each.code === code}>
            {each.code}{' '}
            {each.code.length === 1 ? (
              <Link href={`${occupationsPath.to({}, { group: each.code })}#within`}>
                <span lang="sv">{each.name}</span>
              </Link>
            ) : (
              <span lang="sv">{each.name}</span>
            )}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}

function ShortagesCard({ shortages, locale }: { shortages: Shortage[]; locale: Locale }) {
  const t = translate(occupationTexts, locale);
  return (
    <Card id="shortages" title={t('page.shortages')}>
      <Stack gap="xs">
        {shortages.length === 0 ? <Text soft>{t('page.noShortage')}</Text> : null}
        {shortages.map(({ id, source, region, validUntil }) => (
          <Text key={id}>{t('page.shortageBy', { source, region, day: formatDate(locale, validUntil) })}</Text>
        ))}
        {shortages.length === 0 ? null : <Link href={coursesPath.to()}>{t('page.showCourses')}</Link>}
      </Stack>
    </Card>
  );
}
