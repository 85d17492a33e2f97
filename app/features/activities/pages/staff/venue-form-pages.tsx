import type { ReactNode } from 'react';
import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { activitiesPath, newVenuePath, venueCalendarPath, venuePath, venuesPath } from '../../domain/paths.ts';
import { keepVenuesPermission } from '../../domain/permissions.ts';
import { changedVenueInput, newVenueInput } from '../../domain/venue-input.ts';
import { listOwnProgrammes } from '../../server/get-activity-choices.ts';
import { changeVenue, createVenue, getVenue, type Venue } from '../../server/keep-venues.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const audit = { none: 'venues hold no data about participants' } as const;

export const newVenuePage = definePage({
  path: newVenuePath,
  permission: keepVenuesPermission,
  audit,
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ programmes: await listOwnProgrammes(ctx), id: newId() }),
  view: ({ programmes, id }, view) => {
    const t = translate(activityTexts, view.locale);
    const state = formState(view);
    return {
      title: t('venues.newTitle'),
      body: (
        <VenueForm view={view} title={t('venues.newTitle')} hidden={{ id: state.textOf('id', id) }}>
          <Select
            name="programmeId"
            label={t('venues.whose')}
            emptyLabel={t('venues.everybody')}
            defaultValue={state.textOf('programmeId')}
            error={state.errorOf('programmeId')}
            width="lg"
            options={programmes.map((programme) => ({ value: programme.id, label: programme.name }))}
          />
        </VenueForm>
      ),
    };
  },
  form: newVenueInput,
  submit: async (ctx, { form }) => {
    await createVenue(ctx, form);
    return ok(venuesPath.to({}, { done: 'created' }));
  },
});

export const venuePage = definePage({
  path: venuePath,
  permission: keepVenuesPermission,
  audit,
  params: z.object({ venueId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getVenue(ctx, params.venueId),
  view: (venue, view) => {
    const t = translate(activityTexts, view.locale);
    const state = formState(forgetIfStale(view));
    return {
      title: t('venues.editTitle'),
      body: (
        <VenueForm view={view} title={venue.name} venue={venue} hidden={{ version: String(venue.version) }}>
          <Checkbox
            name="retired"
            label={t('venues.retired')}
            hint={t('venues.retiredHint')}
            defaultChecked={state.isTicked('retired', venue.retired)}
          />
        </VenueForm>
      ),
    };
  },
  form: changedVenueInput,
  submit: async (ctx, { params, form }) => {
    const changed = await changeVenue(ctx, params.venueId, form);
    return changed.ok ? ok(venuesPath.to({}, { done: 'saved' })) : changed;
  },
});

type FormProps = {
  view: ViewContext;
  title: string;
  venue?: Venue;
  hidden: Record<string, string>;
  children: ReactNode;
};

function VenueForm({ view, title, venue, hidden, children }: FormProps) {
  const t = translate(activityTexts, view.locale);
  const state = formState(forgetIfStale(view));
  const stepFree = venue?.stepFree == null ? '' : venue.stepFree ? 'yes' : 'no';
  const text = (name: 'name' | 'address' | 'mapUrl') => ({
    name,
    defaultValue: state.textOf(name, venue?.[name] ?? ''),
    error: state.errorOf(name),
  });
  return (
    <Stack gap="lg">
      <PageHeader
        title={title}
        kicker={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[
              { href: activitiesPath.to(), label: t('title') },
              { href: venuesPath.to(), label: t('venues.title') },
            ]}
          />
        }
        actions={
          venue === undefined ? undefined : (
            <LinkButton icon="calendar" href={venueCalendarPath.to({ venueId: venue.id })}>
              {t('calendar')}
            </LinkButton>
          )
        }
      />
      <FormCard
        state={state}
        hidden={hidden}
        submit={t('venues.save')}
        cancel={{ href: venuesPath.to(), label: t('venues.cancel') }}
        warnUnsaved
      >
        <TextInput
          {...text('name')}
          label={t('venues.name')}
          hint={t('venues.nameHint')}
          required
          maxLength={120}
          width="lg"
        />
        <TextInput
          {...text('address')}
          label={t('venues.address')}
          optionalText={t('form.optional')}
          maxLength={200}
          width="lg"
        />
        <TextInput
          {...text('mapUrl')}
          type="url"
          label={t('venues.mapUrl')}
          optionalText={t('form.optional')}
          hint={t('venues.mapUrlHint')}
          maxLength={500}
          width="lg"
        />
        <RadioGroup
          name="stepFree"
          legend={t('venues.stepFree')}
          defaultValue={state.textOf('stepFree', stepFree)}
          error={state.errorOf('stepFree')}
          inline
          options={[
            { value: 'yes', label: t('venues.step.yes') },
            { value: 'no', label: t('venues.step.no') },
            { value: '', label: t('venues.step.unknown') },
          ]}
        />
        <TextArea
          name="accessNotes"
          label={t('venues.accessNotes')}
          optionalText={t('form.optional')}
          hint={t('venues.accessHint')}
          defaultValue={state.textOf('accessNotes', venue?.accessNotes ?? '')}
          error={state.errorOf('accessNotes')}
          maxLength={500}
          rows={3}
        />
        <TextArea
          name="wayThere"
          label={t('venues.wayThere')}
          optionalText={t('form.optional')}
          hint={t('venues.wayThereHint')}
          defaultValue={state.textOf('wayThere', venue?.wayThere ?? '')}
          error={state.errorOf('wayThere')}
          maxLength={300}
          rows={2}
        />
        {children}
      </FormCard>
    </Stack>
  );
}
