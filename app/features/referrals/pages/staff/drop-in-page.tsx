import { z } from 'zod';
import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { dropInForm } from '../../domain/drop-in-form.ts';
import { dropInPath, incomingPath } from '../../domain/paths.ts';
import { registerDropIn as registerDropInPermission } from '../../domain/permissions.ts';
import type { OpenProgramme } from '../../server/open-programmes.ts';
import { listDropInProgrammes, registerDropIn } from '../../server/register-drop-in.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

type Query = { programme?: string | undefined; session?: string | undefined };

/** Somebody comes in through the door: a first name, and she takes part from today. */
export const dropInPage = definePage({
  path: dropInPath,
  permission: registerDropInPermission,
  audit: { none: 'the form shows nobody' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({}),
  query: z.object({
    programme: z.uuid().optional().catch(undefined),
    session: z.uuid().optional().catch(undefined),
  }),
  form: dropInForm,
  load: async (ctx, { query }) => {
    const all = await listDropInProgrammes(ctx);
    const named = query.programme === undefined ? all : all.filter(({ id }) => id === query.programme);
    return { programmes: named, query: query as Query };
  },
  submit: async (ctx, { form }) => {
    const registered = await registerDropIn(ctx, form);
    if (!registered.ok) return registered;
    return ok(
      form.sessionId === undefined
        ? participantPath.to({ enrolmentId: registered.value.enrolmentId }, { done: 'created' })
        : attendanceSheetPath.to({ sessionId: form.sessionId }, { done: 'saved' }),
    );
  },
  view: ({ programmes, query }, view) => {
    const t = translate(referralTexts, view.locale);
    return {
      title: t('dropIn.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('dropIn.title')} lead={t(query.session ? 'dropIn.leadSession' : 'dropIn.lead')} />
          {programmes.length === 0 ? (
            <EmptyState title={t('dropIn.none')}>{t('dropIn.noneText')}</EmptyState>
          ) : (
            <DropInForm programmes={programmes} query={query} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

function DropInForm({ programmes, query, view }: { programmes: OpenProgramme[]; query: Query; view: ViewContext }) {
  const t = translate(referralTexts, view.locale);
  const state = formState(view);
  const only = programmes.length === 1 ? programmes[0] : undefined;
  const sites = only?.definition.sites ?? [];
  const hidden = {
    enrolmentId: state.textOf('enrolmentId', newId()),
    personId: state.textOf('personId', newId()),
    sessionId: state.textOf('sessionId', query.session) || undefined,
    ...(only && { programmeId: only.id }),
  };
  return (
    <FormCard
      state={state}
      hidden={hidden}
      autoComplete="off"
      submit={t(hidden.sessionId ? 'dropIn.submitSession' : 'dropIn.submit')}
      icon="user-plus"
      cancel={{
        href: query.session ? attendanceSheetPath.to({ sessionId: query.session }) : incomingPath.to(),
        label: t('cancel'),
      }}
    >
      {only ? null : (
        <RadioGroup
          name="programmeId"
          legend={t('dropIn.programme')}
          defaultValue={state.textOf('programmeId')}
          error={state.errorOf('programmeId')}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Columns>
        <TextInput
          name="givenName"
          label={t('form.givenName')}
          defaultValue={state.textOf('givenName')}
          error={state.errorOf('givenName')}
          maxLength={100}
          autoFocus
          autoComplete="off"
        />
        <TextInput
          name="familyName"
          label={t('form.familyName')}
          optionalText={t('optional')}
          defaultValue={state.textOf('familyName')}
          error={state.errorOf('familyName')}
          maxLength={100}
          autoComplete="off"
        />
        <TextInput
          name="phone"
          type="tel"
          label={t('form.phone')}
          optionalText={t('optional')}
          defaultValue={state.textOf('phone')}
          error={state.errorOf('phone')}
          autoComplete="off"
        />
        {sites.length > 1 ? (
          <Select
            name="siteKey"
            label={t('dropIn.site')}
            optionalText={t('optional')}
            emptyLabel={t('dropIn.chooseSite')}
            options={sites.map(({ key, name }) => ({ value: key, label: name }))}
            defaultValue={state.textOf('siteKey')}
            error={state.errorOf('siteKey')}
          />
        ) : null}
      </Columns>
    </FormCard>
  );
}
