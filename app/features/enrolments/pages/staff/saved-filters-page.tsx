import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  deleteFilterPath,
  moveFilterPath,
  participantsPath,
  renameFilterPath,
  savedFiltersPath,
} from '../../domain/paths.ts';
import { useListTools } from '../../domain/permissions.ts';
import { addressOfFilter, type SavedFilter } from '../../domain/saved-filter.ts';
import type { ParticipantList } from '../../server/list-participants.ts';
import { listFilters } from '../../server/list-tools.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listToolState, listToolTranslate } from '../../texts/list-tools.ts';
import { SavedFilterFields } from '../parts/list-tools.tsx';

export const savedFiltersPage = definePage({
  path: savedFiltersPath,
  permission: useListTools,
  audit: { none: 'ways of looking at the list, nobody in it' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listFilters(ctx),
  view: ({ filters, programmes }, view) => {
    const t = listToolTranslate(view.locale);
    const own = filters.filter(({ isOwn }) => isOwn);
    const others = filters.filter(({ isOwn }) => !isOwn);
    const state = listToolState(view);
    const trail = [{ href: participantsPath.to(), label: translate(enrolmentTexts, view.locale)('list.title') }];
    return {
      title: t('filters.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={translate(enrolmentTexts, view.locale)('page.breadcrumbs')} items={trail} />}
            title={t('filters.title')}
            lead={t('filters.lead')}
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          {own.length === 0 ? (
            <EmptyState
              icon="filter"
              title={t('filters.none')}
              action={<LinkButton href={participantsPath.to()}>{t('filters.back')}</LinkButton>}
            >
              {t('filters.noneText')}
            </EmptyState>
          ) : (
            <Stack>
              {own.map((each, index) => (
                <OwnFilter
                  key={each.id}
                  filter={each}
                  programmes={programmes}
                  view={view}
                  isFirst={index === 0}
                  isLast={index === own.length - 1}
                />
              ))}
            </Stack>
          )}
          {others.length === 0 ? null : (
            <Card id="others" title={t('filters.others')} flush>
              <LinkList
                label={t('filters.others')}
                items={others.map((each) => ({
                  key: each.id,
                  href: participantsPath.to({}, addressOfFilter(each.query)),
                  title: each.name,
                  meta: t('filters.by', { name: each.ownerName, programme: each.programmeName ?? '' }),
                }))}
              />
            </Card>
          )}
        </Stack>
      ),
    };
  },
});

type OwnProps = {
  filter: SavedFilter;
  programmes: ParticipantList['programmes'];
  view: ViewContext;
  isFirst: boolean;
  isLast: boolean;
};

function OwnFilter({ filter, programmes, view, isFirst, isLast }: OwnProps) {
  const t = listToolTranslate(view.locale);
  const { id, name } = filter;
  const move = (direction: 'up' | 'down') => (
    <Form action={moveFilterPath.to({ filterId: id })} hidden={{ direction }}>
      <Button size="sm" variant="tertiary" iconOnly icon={direction === 'up' ? 'arrow-up' : 'arrow-down'}>
        {t(`filters.${direction}`, { name })}
      </Button>
    </Form>
  );
  return (
    <Card
      id={`filter-${id}`}
      title={name}
      actions={
        <Tag tone={filter.programmeId ? 'info' : 'neutral'}>
          {filter.programmeId ? t('filters.shared', { programme: filter.programmeName ?? '' }) : t('filters.private')}
        </Tag>
      }
    >
      <Cluster>
        <LinkButton size="sm" href={participantsPath.to({}, addressOfFilter(filter.query))}>
          {t('filters.use')}
        </LinkButton>
        {isFirst ? null : move('up')}
        {isLast ? null : move('down')}
        <Form action={deleteFilterPath.to({ filterId: id })}>
          <Button size="sm" variant="tertiary" iconOnly icon="trash">
            {t('filters.delete', { name })}
          </Button>
        </Form>
      </Cluster>
      <Details summary={t('filters.change', { name })}>
        <Form action={renameFilterPath.to({ filterId: id })} hidden={{ version: String(filter.version) }}>
          <SavedFilterFields list={{ programmes }} view={view} saved={filter} id={`filter-${id}`} />
          <Button variant="secondary" icon="save">
            {t('filters.submit')}
          </Button>
        </Form>
      </Details>
    </Card>
  );
}
