import { z } from 'zod';
import { activityPath } from '#app/features/activities/domain/paths.ts';
import { listActivitiesPermission } from '#app/features/activities/domain/permissions.ts';
import { type FoundActivity, searchActivities } from '#app/features/activities/public.ts';
import { employerPath } from '#app/features/employers/domain/paths.ts';
import { readEmployers } from '#app/features/employers/domain/permissions.ts';
import { type EmployerRow, searchEmployers } from '#app/features/employers/public.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { listParticipants } from '#app/features/enrolments/domain/permissions.ts';
import { type FoundPerson, searchPeople } from '#app/features/enrolments/public.ts';
import type { FoundOccupation } from '#app/features/occupations/domain/occupation.ts';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import { searchOccupations } from '#app/features/occupations/domain/permissions.ts';
import { findOccupationsNamed } from '#app/features/occupations/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { programmePath } from '#app/features/programmes/domain/paths.ts';
import { readProgrammePermission } from '#app/features/programmes/domain/permissions.ts';
import { type Programme, searchProgrammes } from '#app/features/programmes/public.ts';
import { typedText } from '#app/platform/http/form.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkList, type LinkListItem } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { searchPath } from '../paths.ts';
import { staffTexts } from '../texts/index.ts';

type Hits = {
  people: FoundPerson[];
  programmes: Programme[];
  activities: FoundActivity[];
  employers: EmployerRow[];
  occupations: FoundOccupation[];
};

const MOST_OF_EACH = 10;
const LEAST_LETTERS = 2;
const nothing: Hits = { people: [], programmes: [], activities: [], employers: [], occupations: [] };

/** Search over everything one may see. What is searched for is posted: names and numbers never stand in an address. */
export const searchPage = definePage({
  path: searchPath,
  permission: 'signed-in',
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({}),
  form: z.object({ q: z.string().max(200).default('') }),
  load: async (): Promise<Hits | undefined> => undefined,
  async lookUp(ctx, { form }): Promise<Hits | undefined> {
    const text = form.q.trim();
    if (text.length < LEAST_LETTERS) return undefined;
    const [people, programmes, activities, employers, occupations] = await Promise.all([
      may(ctx.caller, listParticipants) ? searchPeople(ctx, text, MOST_OF_EACH) : nothing.people,
      may(ctx.caller, readProgrammePermission) ? searchProgrammes(ctx, text, MOST_OF_EACH) : nothing.programmes,
      may(ctx.caller, listActivitiesPermission) ? searchActivities(ctx, text, MOST_OF_EACH) : nothing.activities,
      may(ctx.caller, readEmployers) ? searchEmployers(ctx, text, MOST_OF_EACH) : nothing.employers,
      may(ctx.caller, searchOccupations) ? findOccupationsNamed(ctx, text) : nothing.occupations,
    ]);
    return { people, programmes, activities, employers, occupations };
  },
  view(hits, view) {
    const t = translate(staffTexts, view.locale);
    const text = typedText(view.typed, 'q').trim();
    const groups: [key: keyof Hits, items: LinkListItem[]][] = [
      [
        'people',
        (hits?.people ?? []).map((hit) => ({
          key: hit.enrolmentId,
          href: participantPath.to({ enrolmentId: hit.enrolmentId }),
          title: fullName(hit),
          meta: hit.programmeName,
        })),
      ],
      [
        'programmes',
        (hits?.programmes ?? []).map((hit) => ({
          key: hit.id,
          href: programmePath.to({ programmeId: hit.id }),
          title: hit.name,
        })),
      ],
      [
        'activities',
        (hits?.activities ?? []).map((hit) => ({
          key: hit.id,
          href: activityPath.to({ activityId: hit.id }),
          title: hit.name,
          meta: hit.programmeName,
        })),
      ],
      [
        'employers',
        (hits?.employers ?? []).map((hit) => ({
          key: hit.id,
          href: employerPath.to({ employerId: hit.id }),
          title: hit.name,
          meta: hit.cities.join(', '),
        })),
      ],
      [
        'occupations',
        (hits?.occupations ?? []).map((hit) => ({
          key: hit.code,
          href: occupationPath.to({ occupationCode: hit.code }),
          title: <span lang="sv">{hit.name}</span>,
          meta: hit.groupName === null ? undefined : <span lang="sv">{hit.groupName}</span>,
        })),
      ],
    ];
    const found = groups.filter(([, items]) => items.length > 0);
    return {
      title: t('search.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('search.title')} lead={t('search.lead')} />
          <Form action={searchPath.to()} inline>
            <TextInput
              name="q"
              id="search-text"
              type="search"
              label={t('search.label')}
              defaultValue={text}
              hint={t('search.empty')}
              width="lg"
              autoComplete="off"
            />
            <Button icon="search">{t('search.label')}</Button>
          </Form>
          {found.map(([key, items]) => (
            <Card key={key} title={t(`search.${key}`)}>
              <LinkList label={t(`search.${key}`)} items={items} />
            </Card>
          ))}
          {hits && found.length === 0 ? <EmptyState icon="search" title={t('search.none', { text })} /> : null}
        </Stack>
      ),
    };
  },
});
