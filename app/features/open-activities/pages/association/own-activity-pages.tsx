import { definePublicPage, type PublicContext } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { CALENDAR_DAYS } from '../../domain/limits.ts';
import { occasionsOf } from '../../domain/occasions.ts';
import { type AssociationForm, associationForm } from '../../domain/open-content.ts';
import { ownActivityPath, ownNewActivityPath, ownPagePath, ownTranslationPath } from '../../domain/paths.ts';
import { findOwnActivity, findOwnPage, keepActivity } from '../../server/own-page.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { StandingTags } from '../parts/standing-tags.tsx';
import { TranslationList } from '../parts/translation-list.tsx';
import { ActivityForm } from './activity-form.tsx';
import { OwnChanges } from './own-changes.tsx';
import { inLocale, ownView } from './own-frame.tsx';

const publicBecause = 'An association adds its activities without an account; the link is its proof.';

async function keep(ctx: PublicContext, id: string, form: AssociationForm) {
  const page = await findOwnPage(ctx);
  if (page === undefined) return refuse({ '': ['invalid'] });
  const kept = await keepActivity(ctx, id, form);
  if (!kept.ok) return kept;
  const done = form.intent === 'draft' ? 'draft' : page.association.isTrusted ? 'shown' : 'sent';
  return ok({ to: ownPagePath.to({ token: page.token }, { done, ...inLocale(ctx.locale) }) });
}

export const ownNewActivityPage = definePublicPage({
  path: ownNewActivityPath,
  publicBecause,
  load: async (ctx) => ({ page: await findOwnPage(ctx), id: newId() }),
  view: ({ page: found, id }, view) =>
    ownView(found, view, ({ token, association }) => {
      const t = translate(openActivityTexts, view.locale);
      const state = formState(view);
      return {
        title: t('own.newTitle'),
        body: (
          <Stack gap="lg">
            <PageHeader title={t('own.newTitle')} />
            <ActivityForm
              locale={view.locale}
              state={state}
              content={null}
              id={state.textOf('id', id)}
              version={0}
              isTrusted={association.isTrusted}
              back={ownPagePath.to({ token }, inLocale(view.locale))}
            />
          </Stack>
        ),
      };
    }),
  form: associationForm,
  submit: (ctx, form) => keep(ctx, form.id, { ...form, version: 0 }),
});

/** One of an association's activities: how it stands, the form, days to cancel, translations. */
export const ownActivityPage = definePublicPage({
  path: ownActivityPath,
  publicBecause,
  load: async (ctx) => ({ page: await findOwnActivity(ctx), today: dayOf(ctx.now) }),
  view: ({ page: found, today }, view) =>
    ownView(found, view, ({ token, association, activity }) => {
      const t = translate(openActivityTexts, view.locale);
      const state = formState(view);
      const { id, version, published, proposed, proposal, word } = activity;
      const content = proposed ?? published;
      const lang = inLocale(view.locale);
      const here = { token, openActivityId: id };
      const coming =
        published === null
          ? []
          : occasionsOf(
              { id, content: published, cancelledOn: activity.cancelledOn, sequence: 0 },
              today,
              addDays(today, CALENDAR_DAYS.ahead),
            );
      return {
        title: content?.title || t('untitled'),
        body: (
          <Stack gap="lg">
            <PageHeader
              title={<bdi lang={content?.language}>{content?.title || t('untitled')}</bdi>}
              tags={
                <Cluster gap="xs">
                  <StandingTags activity={activity} today={today} locale={view.locale} />
                </Cluster>
              }
            />
            {word === null ? null : (
              <Alert tone="warning" title={t('own.word', { tenant: association.tenantName })}>
                {word}
              </Alert>
            )}
            {proposal === 'sent' ? <Alert compact>{t('own.sentNote')}</Alert> : null}
            {published !== null && proposal !== null ? <Text soft>{t('own.shownNote')}</Text> : null}
            <OwnChanges view={view} activity={activity} coming={coming} token={token} />
            <ActivityForm
              locale={view.locale}
              state={state}
              content={content}
              id={id}
              version={version}
              isTrusted={association.isTrusted}
              back={ownPagePath.to({ token }, lang)}
            />
            {content === null || content.title === '' ? null : (
              <Card title={t('own.translations')} description={t('own.translationsHint')} id="translations">
                <TranslationList
                  locale={view.locale}
                  words={content}
                  translations={activity.translations}
                  hrefIn={(language) => ownTranslationPath.to({ ...here, language }, lang)}
                />
              </Card>
            )}
          </Stack>
        ),
      };
    }),
  form: associationForm,
  submit: (ctx, form) => keep(ctx, ctx.params['openActivityId'] ?? '', form),
});
