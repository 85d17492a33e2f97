import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { changedAssociationForm } from '../../domain/association-form.ts';
import {
  associationPath,
  moderationPath,
  newAssociationLinkPath,
  ownPagePath,
  revokeAssociationLinkPath,
} from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { type AssociationFile, changeAssociation, getAssociation, isOpen } from '../../server/associations.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AssociationFields } from './association-fields.tsx';
import { ActivityTable } from './moderation-page.tsx';

type Data = AssociationFile & { now: Instant; newLinkId: string; origin: string | undefined };

/** An association: its link to hand over, what it has sent, and whether that is shown at once. */
export const associationPage = definePage({
  path: associationPath,
  permission: moderateOpenList,
  audit: { none: 'an association, nobody who takes part' },
  params: z.object({ associationId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await getAssociation(ctx, params.associationId)),
    now: ctx.now,
    newLinkId: newId(),
    origin: ctx.services.origin,
  }),
  view: (data, view) => {
    const t = translate(openActivityTexts, view.locale);
    const { association, activities } = data;
    const state = formState(forgetIfStale(view));
    return {
      title: association.name,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: moderationPath.to(), label: t('staff.title') }]} />
            }
            title={association.name}
            tags={association.isTrusted ? <Tag tone="accent">{t('staff.trusted')}</Tag> : undefined}
          />
          <LinkCard data={data} view={view} />
          {activities.length === 0 ? null : (
            <Card title={t('association.activities')} id="activities" flush>
              <ActivityTable activities={activities} view={view} caption={t('association.activities')} />
            </Card>
          )}
          <FormCard
            title={t('association.details')}
            state={state}
            hidden={{ version: String(association.version) }}
            submit={t('association.save')}
            cancel={{ href: moderationPath.to(), label: t('association.cancel') }}
          >
            <AssociationFields locale={view.locale} state={state} association={association} />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: changedAssociationForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeAssociation(ctx, params.associationId, form);
    return changed.ok ? ok(associationPath.to(params, { done: 'saved' })) : changed;
  },
});

function LinkCard({
  data: { association, links, token, now, newLinkId, origin },
  view,
}: {
  data: Data;
  view: ViewContext;
}) {
  const t = translate(openActivityTexts, view.locale);
  const here = { associationId: association.id };
  const open = links.find((link) => isOpen(link, now));
  const until = open === undefined ? '' : formatDate(view.locale, dayOf(new Date(open.expiresAt).toISOString()));
  const address = token === undefined ? undefined : `${origin ?? view.url.origin}${ownPagePath.to({ token })}`;
  const mail = new URLSearchParams({
    subject: t('association.mailSubject'),
    body: t('association.mailBody', { link: address ?? '', date: until }),
  });
  const mailTo = `mailto:${encodeURIComponent(association.email ?? '')}?${mail.toString().replaceAll('+', '%20')}`;
  return (
    <Card title={t('association.link')} id="link">
      <Stack>
        {address === undefined ? (
          <Text soft>{t('association.noLink')}</Text>
        ) : (
          <TextInput
            name="address"
            label={t('association.open', { date: until })}
            hint={t('association.linkHint')}
            defaultValue={address}
            dir="ltr"
            readOnly
          />
        )}
        <ButtonRow>
          {address === undefined ? null : (
            <LinkButton icon="mail" href={mailTo}>
              {t('association.mail')}
            </LinkButton>
          )}
          <Form action={newAssociationLinkPath.to(here)} hidden={{ id: newLinkId }}>
            <Button variant="secondary" icon="plus">
              {t('association.renew')}
            </Button>
          </Form>
          {open === undefined ? null : (
            <Form action={revokeAssociationLinkPath.to({ ...here, linkId: open.id })} hidden={{ confirmed: '1' }}>
              <Button variant="tertiary">{t('association.revoke')}</Button>
            </Form>
          )}
        </ButtonRow>
        {open === undefined ? null : (
          <Text soft small>
            {t('association.renewHelp')}
          </Text>
        )}
        {links.length === 0 ? null : (
          <Details summary={t('association.history')}>
            <ul>
              {links.map((link) => (
                <li key={link.id}>
                  {t('association.madeBy', {
                    at: formatInstant(view.locale, link.createdAt),
                    name: link.createdBy ?? '–',
                  })}
                  {' · '}
                  {link.revokedAt !== null
                    ? t('association.revoked')
                    : isOpen(link, now)
                      ? t('association.open', { date: until })
                      : t('association.expired')}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Card>
  );
}
