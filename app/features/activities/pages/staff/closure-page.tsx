import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { changedClosureInput } from '../../domain/closed-days.ts';
import {
  activitiesPath,
  cancelForClosurePath,
  closurePath,
  closuresPath,
  removeClosurePath,
  resumeOutsidePath,
} from '../../domain/paths.ts';
import { keepClosuresPermission } from '../../domain/permissions.ts';
import { type ClosurePage, changeClosure, getClosure } from '../../server/keep-closures.ts';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ClosureFields } from '../parts/closure-fields.tsx';
import { MetSessions } from '../parts/met-sessions.tsx';

/** Closed days: what they meet, what they have cancelled, changing them and taking them away. */
export const closurePage = definePage({
  path: closurePath,
  permission: keepClosuresPermission,
  audit: { none: 'closed days hold no data about participants' },
  params: z.object({ closureId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getClosure(ctx, params.closureId),
  view: (data, view) => {
    const t = translate(activityTexts, view.locale);
    const { closure, programme } = data;
    const state = formState(forgetIfStale(view));
    const back = closuresPath.to({}, { programme: closure.programmeId });
    return {
      title: closure.name,
      islands: true,
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
            title={closure.name}
            lead={programme.name}
          />
          <Met data={data} view={view} />
          <Resting data={data} view={view} />
          <FormCard
            title={t('closures.facts')}
            description={t('closures.saveHint')}
            state={state}
            hidden={{ version: String(closure.version) }}
            submit={t('closures.save')}
            cancel={{ href: back, label: t('closures.cancel') }}
            warnUnsaved
          >
            <ClosureFields view={view} state={state} sites={programme.sites} stored={closure} />
          </FormCard>
          <Removal data={data} view={view} />
        </Stack>
      ),
    };
  },
  form: changedClosureInput,
  submit: async (ctx, { params, form }) => {
    const changed = await changeClosure(ctx, params.closureId, form);
    return changed.ok ? ok(closurePath.to(params, { done: 'saved' })) : changed;
  },
});

type Props = { data: ClosurePage; view: ViewContext };

function Met({ data: { closure, met }, view }: Props) {
  const t = translate(activityTexts, view.locale);
  if (met.length === 0) return <Alert>{t('closures.noneMet')}</Alert>;
  const title = t('closures.met', { count: met.length });
  return (
    <Card
      id="met"
      title={title}
      description={t('closures.metText')}
      flush
      actions={
        <Form action={cancelForClosurePath.to({ closureId: closure.id })} hidden={{ confirmed: '1' }}>
          <Button variant="danger">{t('closures.cancelMet', { count: met.length })}</Button>
        </Form>
      }
    >
      <MetSessions caption={title} sessions={met} view={view} />
    </Card>
  );
}

function Resting({ data: { closure, resting }, view }: Props) {
  const t = translate(activityTexts, view.locale);
  const outside = resting.filter(({ isOutside }) => isOutside);
  const inside = resting.filter(({ isOutside }) => !isOutside);
  return (
    <>
      {outside.length === 0 ? null : (
        <Card
          id="outside"
          title={t('closures.outside', { count: outside.length })}
          flush
          actions={
            <Form action={resumeOutsidePath.to({ closureId: closure.id })} hidden={{ confirmed: '1' }}>
              <Button variant="secondary" icon="undo">
                {t('closures.resume', { count: outside.length })}
              </Button>
            </Form>
          }
        >
          <MetSessions caption={t('closures.outside', { count: outside.length })} sessions={outside} view={view} />
        </Card>
      )}
      {inside.length === 0 ? null : (
        <Details summary={t('closures.resting', { count: inside.length })}>
          <MetSessions caption={t('closures.resting', { count: inside.length })} sessions={inside} view={view} />
        </Details>
      )}
    </>
  );
}

function Removal({ data: { closure, resting }, view }: Props) {
  const t = translate(activityTexts, view.locale);
  return (
    <Details summary={t('closures.removeTitle')} id="remove">
      <Form action={removeClosurePath.to({ closureId: closure.id })}>
        {resting.length === 0 ? null : <Text>{t('closures.resting', { count: resting.length })}.</Text>}
        <RadioGroup
          name="sessions"
          legend={t('closures.removeWhat')}
          required
          defaultValue="resume"
          options={[
            { value: 'resume', label: t('closures.removeResume'), hint: t('closures.removeResumeHint') },
            { value: 'leave', label: t('closures.removeLeave'), hint: t('closures.removeLeaveHint') },
          ]}
        />
        <Button variant="danger">{t('closures.remove')}</Button>
      </Form>
    </Details>
  );
}
