import { z } from 'zod';
import { programmePath, programmesPath } from '#app/features/programmes/domain/paths.ts';
import { incomingPath } from '#app/features/referrals/domain/paths.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { directionOf, ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { keptMonths } from '../../domain/limits.ts';
import { applicationPosterPath, applicationSettingsPath, programmeApplicationPath } from '../../domain/paths.ts';
import { changeApplicationSettings, readApplicationSettings } from '../../domain/permissions.ts';
import { type ApplicationSettings, applicationSettingsForm } from '../../domain/settings-form.ts';
import { changeApplicationSettings as change, getApplicationSettings } from '../../server/application-settings.ts';
import { applicationTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

/** A programme's public form: whether it is open, what it says, its address and its poster. */
export const applicationSettingsPage = definePage({
  path: applicationSettingsPath,
  permission: readApplicationSettings,
  audit: { none: 'settings, and how many applications wait; nobody by name' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({
    ...(await getApplicationSettings(ctx, params.programmeId)),
    tenantKey: ctx.caller.tenantKey,
    origin: ctx.services.origin,
  }),
  view: ({ programme, settings, waiting, tenantKey, origin }, view) => {
    const t = translate(applicationTexts, view.locale);
    const to = { programmeId: programme.id };
    const form = programmeApplicationPath.to({ language: 'sv', tenantKey, programmeKey: programme.definition.key });
    const mayChange = may(view.caller, changeApplicationSettings);
    return {
      title: t('settings.title', { name: programme.name }),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: programmesPath.to(), label: t('programmes') },
                  { href: programmePath.to(to), label: programme.name },
                ]}
              />
            }
            title={t('settings.title', { name: programme.name })}
            tags={
              <>
                <Tag tone={settings.isOpen ? 'success' : 'neutral'}>
                  {t(settings.isOpen ? 'settings.open' : 'settings.closed')}
                </Tag>
                <Tag tone={waiting > 0 ? 'warning' : 'neutral'}>{t('settings.waiting', { count: waiting })}</Tag>
              </>
            }
            lead={t('settings.lead')}
            actions={
              <ButtonRow>
                <LinkButton href={incomingPath.to()} icon="list">
                  {t('settings.incoming')}
                </LinkButton>
                <LinkButton href={applicationPosterPath.to(to)} icon="printer">
                  {t('settings.poster')}
                </LinkButton>
                {settings.isOpen ? (
                  <LinkButton href={form} icon="external">
                    {t('settings.show')}
                  </LinkButton>
                ) : null}
              </ButtonRow>
            }
          />
          {mayChange ? (
            <SettingsForm settings={settings} view={view} back={programmePath.to(to)} />
          ) : (
            <Alert>{t('settings.readOnly')}</Alert>
          )}
          <Card title={t('settings.link')}>
            <Stack gap="sm">
              <Text soft>{t('settings.linkHint')}</Text>
              <p dir="ltr">{`${origin ?? view.url.origin}${form}`}</p>
              <Text soft small>
                {t('settings.kept', { months: String(settings.keptMonths) })} {t('settings.states')}
              </Text>
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
  form: applicationSettingsForm,
  submitPermission: changeApplicationSettings,
  submitAudit: { none: 'settings, nobody by name' },
  submit: async (ctx, { params, form }) => {
    const changed = await change(ctx, params.programmeId, form);
    return changed.ok ? ok(applicationSettingsPath.to(params, { done: 'saved' })) : changed;
  },
});

const keptChoices = Array.from(
  { length: keptMonths.most - keptMonths.fewest + 1 },
  (_, index) => keptMonths.fewest + index,
);

type FormProps = { settings: ApplicationSettings; view: ViewContext; back: string };

function SettingsForm({ settings, view, back }: FormProps) {
  const t = translate(applicationTexts, view.locale);
  const state = formState(forgetIfStale(view));
  const aboutOf = (language: (typeof portalLanguages)[number]) =>
    state.textOf(`about.${language}`, settings.about[language]);
  return (
    <Card>
      <Stack>
        <FormProblems state={state} />
        <Form id="settings" warnUnsaved hidden={{ version: String(settings.version) }}>
          <Checkbox
            name="isOpen"
            label={t('settings.isOpen')}
            hint={t('settings.isOpenHint')}
            defaultChecked={state.isTicked('isOpen', settings.isOpen)}
          />
          <TextInput
            name="phone"
            type="tel"
            label={t('settings.phone')}
            hint={t('settings.phoneHint')}
            error={state.errorOf('phone')}
            defaultValue={state.textOf('phone', settings.phone)}
            width="md"
          />
          <TextArea
            name="about.sv"
            label={t('settings.about')}
            hint={t('settings.aboutHint')}
            error={state.errorOf('about.sv')}
            defaultValue={aboutOf('sv')}
            maxLength={800}
            rows={4}
          />
          <Details
            summary={t('settings.otherLanguages')}
            open={portalLanguages.some((language) => language !== 'sv' && aboutOf(language) !== '')}
          >
            <Text soft small>
              {t('settings.otherLanguagesHint')}
            </Text>
            {portalLanguages
              .filter((language) => language !== 'sv')
              .map((language) => (
                <TextArea
                  key={language}
                  name={`about.${language}`}
                  label={<span lang={language}>{ownNames[language]}</span>}
                  error={state.errorOf(`about.${language}`)}
                  defaultValue={aboutOf(language)}
                  lang={language}
                  dir={directionOf(language)}
                  maxLength={800}
                  rows={3}
                />
              ))}
          </Details>
          <Select
            name="keptMonths"
            label={t('settings.keptMonths')}
            hint={t('settings.keptMonthsHint')}
            error={state.errorOf('keptMonths')}
            defaultValue={state.textOf('keptMonths', settings.keptMonths)}
            options={keptChoices.map((months) => ({
              value: String(months),
              label: t('settings.keptChoice', { months: String(months) }),
            }))}
            width="sm"
          />
          <ButtonRow>
            <Button>{t('settings.save')}</Button>
            <LinkButton href={back} variant="tertiary">
              {t('settings.cancel')}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </Card>
  );
}
