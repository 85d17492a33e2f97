import { z } from 'zod';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newApplicationForm } from '../../domain/application.ts';
import { type Course, isOpenToApply } from '../../domain/course.ts';
import { applicationPath, coursesOfPath, coursesPath, newCoursePath } from '../../domain/paths.ts';
import { handleApplications, readApplications } from '../../domain/permissions.ts';
import { type ApplicationTo, addApplication, listApplications } from '../../server/applications.ts';
import { listCourses } from '../../server/courses.ts';
import { courseDays, courseTranslate, formState, statusTones } from '../course-words.ts';

/** A participant's courses, and planning one more. */
export const ownCoursesPage = definePage({
  path: coursesOfPath,
  permission: readApplications,
  submitPermission: handleApplications,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: newApplicationForm,
  load: async (ctx, { params }) => {
    const [own, { courses }] = await Promise.all([listApplications(ctx, params.enrolmentId), listCourses(ctx)]);
    return { ...own, courses: courses.filter((course) => isOpenToApply(course, ctx.today)), id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const added = await addApplication(ctx, params.enrolmentId, form);
    return added.ok ? ok(applicationPath.to({ ...params, applicationId: added.value.id }, { done: 'saved' })) : added;
  },
  view: ({ head, applications, courses, id }, view) => {
    const { locale } = view;
    const t = courseTranslate(locale);
    const state = formState(view);
    const of = { enrolmentId: head.id };
    return {
      title: t('own.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            {...of}
            person={head}
            locale={locale}
            title={t('own.title')}
            lead={t('own.lead')}
            actions={<LinkButton href={coursesPath.to()}>{t('own.all')}</LinkButton>}
          />
          <ParticipantTabs {...of} locale={locale} current="courses" role={view.caller.role} />
          {applications.length === 0 ? (
            <EmptyState icon="flag" title={t('own.empty')}>
              {t('own.emptyText')}
            </EmptyState>
          ) : (
            <Card>
              <LinkList label={t('own.title')} items={applications.map((each) => toItem(each, locale))} />
            </Card>
          )}
          {courses.length === 0 ? (
            <Card title={t('own.add')}>
              <Text soft>
                {t('own.noCourses')} <Link href={newCoursePath.to()}>{t('own.addCourse')}</Link>
              </Text>
            </Card>
          ) : (
            <FormCard
              title={t('own.add')}
              state={state}
              hidden={{ id: state.textOf('id', id) }}
              submit={t('save')}
              cancel={{ href: coursesPath.to(), label: t('own.all') }}
            >
              <Select
                name="courseId"
                label={t('own.course')}
                emptyLabel={t('choose')}
                required
                width="lg"
                options={courses.map((course) => ({ value: course.id, label: labelOf(course, locale) }))}
                defaultValue={state.textOf('courseId')}
                error={state.errorOf('courseId')}
              />
              <TextInput
                name="words"
                label={t('own.words')}
                optionalText={t('optional')}
                maxLength={300}
                width="lg"
                defaultValue={state.textOf('words')}
                error={state.errorOf('words')}
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
});

const labelOf = (course: Course, locale: Locale) =>
  [course.name, course.providerName ?? '', courseDays(course, locale)].filter(Boolean).join(', ');

function toItem({ id, enrolmentId, status, modulesDone, moves, course }: ApplicationTo, locale: Locale) {
  const t = courseTranslate(locale);
  const last = moves.at(-1);
  const words = [
    course.providerName ?? '',
    last === undefined ? '' : t('own.since', { day: formatDate(locale, last.onDay) }),
    course.modules.length === 0
      ? ''
      : t('own.steps', {
          done: String(course.modules.filter((step) => modulesDone.includes(step)).length),
          all: String(course.modules.length),
        }),
  ];
  return {
    key: id,
    href: applicationPath.to({ enrolmentId, applicationId: id }),
    title: course.name,
    meta: words.filter(Boolean).join(' · '),
    end: <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>,
  };
}
