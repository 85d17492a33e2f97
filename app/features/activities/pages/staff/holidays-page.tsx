import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { evesInput } from '../../domain/closed-days.ts';
import { eveKeys } from '../../domain/holidays.ts';
import { activitiesPath, cancelOnHolidaysPath, closuresPath, holidaysPath } from '../../domain/paths.ts';
import { keepClosuresPermission } from '../../domain/permissions.ts';
import { listOwnProgrammes } from '../../server/get-activity-choices.ts';
import { getHolidays, saveEves } from '../../server/keep-holidays.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { MetSessions } from '../parts/met-sessions.tsx';

/** Public holidays and the eves a programme rests on, with the sessions that lie on them. */
export const holidaysPage = definePage({
  path: holidaysPath,
  permission: keepClosuresPermission,
  audit: { none: 'holidays hold no data about participants' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { query: { programme } }) =>
    getHolidays(ctx, programme ?? (await listOwnProgrammes(ctx))[0]?.id ?? newId()),
  view: ({ programme, eves, days, met }, view) => {
    const t = translate(activityTexts, view.locale);
    const state = formState(view);
    const back = closuresPath.to({}, { programme: programme.id });
    const metTitle = t('holidays.met', { count: met.length });
    return {
      title: t('holidays.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('title') },
                  { href: back, label: t('closures.title') },
                ]}
              />
            }
            title={t('holidays.title')}
            lead={`${programme.name}. ${t('holidays.lead')}`}
          />
          {met.length === 0 ? (
            <Alert>{t('holidays.noneMet')}</Alert>
          ) : (
            <Card
              id="met"
              title={metTitle}
              description={t('closures.metText')}
              flush
              actions={
                <Form action={cancelOnHolidaysPath.to()} hidden={{ confirmed: '1', programmeId: programme.id }}>
                  <Button variant="danger">{t('holidays.cancelMet', { count: met.length })}</Button>
                </Form>
              }
            >
              <MetSessions caption={metTitle} sessions={met} view={view} />
            </Card>
          )}
          <FormCard
            state={state}
            hidden={{ programmeId: programme.id }}
            submit={t('holidays.save')}
            cancel={{ href: back, label: t('closures.cancel') }}
          >
            <CheckboxGroup
              name="eves"
              legend={t('holidays.eves')}
              defaultValues={state.valuesOf('eves', eves)}
              error={state.errorOf('eves')}
              options={eveKeys.map((key) => ({ value: key, label: t(`holidays.names.${key}`) }))}
            />
          </FormCard>
          <Card title={t('holidays.year')} id="year">
            <DefinitionList
              layout="grid"
              items={days.map(({ day, key }) => ({
                term: formatDate(view.locale, day, 'weekday'),
                value: t(`holidays.names.${key}`),
              }))}
            />
          </Card>
        </Stack>
      ),
    };
  },
  form: evesInput,
  submit: async (ctx, { form }) => {
    await saveEves(ctx, form.programmeId, form.eves);
    return ok(holidaysPath.to({}, { programme: form.programmeId, done: 'saved' }));
  },
});
