import { z } from 'zod';
import { sessionPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { newSfiCoursePath, sfiPath } from '../../domain/paths.ts';
import { readLanguage, recordLanguage } from '../../domain/permissions.ts';
import { getLanguage, type LanguageFile } from '../../server/get-language.ts';
import { CourseCard } from '../parts/course-card.tsx';
import { LevelSection } from '../parts/level-section.tsx';
import { languageTranslate } from '../words.ts';

const CLASHES_SHOWN = 8;

export const languagePage = definePage({
  path: sfiPath,
  permission: readLanguage,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getLanguage(ctx, params.enrolmentId),
  view: ({ head, courses, estimates, clashes }, view) => {
    const t = languageTranslate(view.locale);
    const enrolmentId = head.id;
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={view.locale}
            title={t('title')}
            lead={t('lead')}
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="language" role={view.caller.role} />
          <Clashes clashes={clashes} view={view} />
          <Section
            id="sfi"
            title={t('courses.title')}
            actions={
              may(view.caller, recordLanguage) ? (
                <LinkButton icon="plus" href={newSfiCoursePath.to({ enrolmentId })}>
                  {t('courses.add')}
                </LinkButton>
              ) : undefined
            }
          >
            {courses.length === 0 ? (
              <EmptyState icon="graduation-cap" title={t('courses.empty')}>
                {t('courses.emptyText')}
              </EmptyState>
            ) : (
              <Stack>
                {courses.map((course) => (
                  <CourseCard key={course.id} course={course} enrolmentId={enrolmentId} view={view} />
                ))}
              </Stack>
            )}
          </Section>
          <LevelSection estimates={estimates} enrolmentId={enrolmentId} view={view} />
        </Stack>
      ),
    };
  },
});

function Clashes({ clashes, view }: { clashes: LanguageFile['clashes']; view: ViewContext }) {
  const { locale } = view;
  const t = languageTranslate(locale);
  if (clashes.length === 0) return null;
  const shown = clashes.slice(0, CLASHES_SHOWN);
  return (
    <Card id="clashes" tone="warm" title={t('clashes.title')} description={t('clashes.lead')}>
      <LinkList
        label={t('clashes.title')}
        items={shown.map(({ session, slot }) => ({
          key: session.id,
          href: sessionPath.to({ sessionId: session.id }),
          title: `${session.activityName} ${showTimeSpan(locale, session.startsAt, session.endsAt)}`,
          lead: formatDate(locale, session.heldOn, 'weekdayShort'),
          meta: t('clashes.line', {
            from: locale === 'sv' ? slot.startsAt.replace(':', '.') : slot.startsAt,
            to: locale === 'sv' ? slot.endsAt.replace(':', '.') : slot.endsAt,
          }),
        }))}
      />
      {clashes.length > shown.length ? (
        <Text soft small>
          {t('clashes.more', { count: clashes.length - shown.length })}
        </Text>
      ) : null}
    </Card>
  );
}
