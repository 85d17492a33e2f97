import { z } from 'zod';
import { activitiesPath, activityPath } from '#app/features/activities/domain/paths.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { listingForm } from '../../domain/open-content.ts';
import { openListingPath } from '../../domain/paths.ts';
import { listOwnActivity } from '../../domain/permissions.ts';
import { getListing, keepListing } from '../../server/own-listing.ts';
import { getOpenListSettings } from '../../server/settings.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { HowFields, WhatFields, WhereFields, WhoFields } from '../parts/words-fields.tsx';

/** A programme's own activity on the shared list: the switch, and the words everybody reads. */
export const openListingPage = definePage({
  path: openListingPath,
  permission: listOwnActivity,
  audit: { none: 'words for everybody; nobody who takes part' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [listing, settings] = await Promise.all([getListing(ctx, params.activityId), getOpenListSettings(ctx)]);
    return { listing, settings };
  },
  view: ({ listing, settings }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const state = formState(forgetIfStale(view));
    const title = t('listing.title', { name: listing.activityName });
    const back = activityPath.to({ activityId: listing.activityId });
    const fields = { locale: view.locale, state, words: listing.words ?? { place: listing.place ?? '' } };
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: back, label: listing.activityName },
                ]}
              />
            }
            title={title}
            lead={t('listing.lead')}
          />
          {settings.isOpen ? null : <Alert compact>{t('listing.closed')}</Alert>}
          <FormCard
            state={state}
            hidden={{ version: String(listing.version) }}
            submit={t('listing.save')}
            cancel={{ href: back, label: t('listing.cancel') }}
          >
            <Checkbox
              name="isListed"
              label={t('listing.isListed')}
              defaultChecked={state.isTicked('isListed', listing.isListed)}
            />
            <Alert tone="warning" compact>
              {t('listing.warning')}
            </Alert>
            <WhatFields {...fields} />
            <WhereFields {...fields} />
            <WhoFields {...fields} />
            <HowFields {...fields} />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: listingForm,
  submit: async (ctx, { params, form }) => {
    const kept = await keepListing(ctx, params.activityId, form);
    return kept.ok ? ok(openListingPath.to(params, { done: 'saved' })) : kept;
  },
});
