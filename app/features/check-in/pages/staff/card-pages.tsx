import { z } from 'zod';
import { activitiesPath, activityPath } from '#app/features/activities/domain/paths.ts';
import { participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Sign } from '#app/ui/sign.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { cardForm, signs } from '../../domain/card-forms.ts';
import { cardPath, cardsPath } from '../../domain/paths.ts';
import { handleCards } from '../../domain/permissions.ts';
import { type Card as CheckInCard, changeCard, getCard, getGroupCards, giveCodes } from '../../server/cards.ts';
import { checkInTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import styles from '../parts/cards.module.css';
import { PaperCard } from '../parts/paper-card.tsx';

/** The cards of a group, to print and cut apart; who has no code is given one. */
export const cardsPage = definePage({
  path: cardsPath,
  permission: handleCards,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  form: z.object({ confirmed: z.literal('1') }),
  load: (ctx, { params }) => getGroupCards(ctx, params.activityId),
  submit: async (ctx, { params }) => {
    await giveCodes(ctx, params.activityId);
    return ok(cardsPath.to(params, { done: 'saved' }));
  },
  view: ({ activity, cards }, view) => {
    const t = translate(checkInTexts, view.locale);
    const missing = cards.filter(({ hasCode }) => !hasCode).length;
    return {
      title: t('cards.title'),
      body: (
        <Stack gap="lg">
          <div className={styles.screenOnly}>
            <Stack>
              <PageHeader
                title={t('cards.title')}
                lead={t('cards.lead')}
                kicker={
                  <Breadcrumbs
                    label={t('breadcrumbs')}
                    items={[
                      { href: activitiesPath.to(), label: t('activities') },
                      { href: activityPath.to({ activityId: activity.id }), label: activity.name },
                    ]}
                  />
                }
              />
              {missing === 0 ? null : (
                <Form hidden={{ confirmed: '1' }}>
                  <Text>{t('cards.missing', { count: missing })}</Text>
                  <Button>{t('cards.give')}</Button>
                </Form>
              )}
              {cards.length === 0 ? (
                <EmptyState icon="users" title={t('cards.nobody')}>
                  {t('cards.nobodyText')}
                </EmptyState>
              ) : (
                <Text soft>{t('cards.print')}</Text>
              )}
            </Stack>
          </div>
          <ul className={styles.cards}>
            {cards.map((card) => (
              <li key={card.enrolmentId}>
                <PaperCard card={card} />
                <Cluster gap="sm">
                  <span className={styles.screenOnly}>
                    <Link
                      href={cardPath.to({ enrolmentId: card.enrolmentId })}
                    >{`${t('cards.change')}: ${card.name}`}</Link>
                  </span>
                </Cluster>
              </li>
            ))}
          </ul>
        </Stack>
      ),
    };
  },
});

/** What one participant checks in with: her code, and how she stands on the tablet. */
export const cardPage = definePage({
  path: cardPath,
  permission: handleCards,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: cardForm,
  load: (ctx, { params }) => getCard(ctx, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    await changeCard(ctx, params.enrolmentId, form);
    return ok(cardPath.to(params, { done: 'saved' }));
  },
  view: ({ head, card }, view) => {
    const t = translate(checkInTexts, view.locale);
    const name = fullName(head);
    return {
      title: t('cards.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('card.title', { name })}
            lead={t('card.lead', { name })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: participantsPath.to(), label: t('participants') },
                  { href: participantPath.to({ enrolmentId: head.id }), label: name },
                ]}
              />
            }
          />
          <Code card={card} view={view} />
          <OnTablet card={card} view={view} />
        </Stack>
      ),
    };
  },
});

function Code({ card, view }: { card: CheckInCard; view: ViewContext }) {
  const t = translate(checkInTexts, view.locale);
  return (
    <Card title={t('card.code')} description={t('card.codeText')} id="code">
      <Stack gap="md">
        {card.code === null ? <Text>{t('card.none')}</Text> : <PaperCard card={card} />}
        <Cluster gap="md">
          <Form hidden={{ do: 'new-code' }}>
            <Button variant={card.hasCode ? 'secondary' : 'primary'}>
              {t(card.hasCode ? 'card.renew' : 'card.give')}
            </Button>
          </Form>
          {card.hasCode ? (
            <Form hidden={{ do: 'no-code' }}>
              <Button variant="tertiary">{t('card.remove')}</Button>
            </Form>
          ) : null}
        </Cluster>
        {card.hasCode ? (
          <Text soft small>
            {t('card.renewText')}
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}

function OnTablet({ card, view }: { card: CheckInCard; view: ViewContext }) {
  const t = translate(checkInTexts, view.locale);
  const state = formState(view);
  return (
    <Card title={t('card.onTablet')} id="on-tablet">
      <Form hidden={{ do: 'show' }}>
        <FormProblems state={state} />
        {card.isProtected ? <Alert tone="warning">{t('card.protected')}</Alert> : null}
        <TextInput
          name="shownName"
          label={t('card.shownName')}
          hint={t('card.shownNameHint')}
          optionalText={t('optional')}
          defaultValue={state.textOf('shownName', card.shownName)}
          error={state.errorOf('shownName')}
          maxLength={40}
          autoComplete="off"
        />
        <RadioGroup
          name="sign"
          legend={t('card.sign')}
          hint={t('card.signHint')}
          defaultValue={state.textOf('sign', card.sign ?? '')}
          error={state.errorOf('sign')}
          inline
          options={[
            { value: '', label: t('card.noSign') },
            ...signs.map((sign) => ({
              value: sign,
              label: (
                <span className={styles.sign}>
                  <Sign name={sign} size={28} />
                  {t(`card.signs.${sign}`)}
                </span>
              ),
            })),
          ]}
        />
        <Button>{t('save')}</Button>
      </Form>
    </Card>
  );
}
