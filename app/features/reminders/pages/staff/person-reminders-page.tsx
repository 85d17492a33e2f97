import { z } from 'zod';
import { contactPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { ownNames } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { recordWishPath, remindersOfPath, toldAlreadyPath } from '../../domain/paths.ts';
import { readReminders, recordWish } from '../../domain/permissions.ts';
import { toldForm, type Wish } from '../../domain/wish.ts';
import { getRemindersOf, noteTold, type RemindersOfOne } from '../../server/get-reminders.ts';
import { MessageTable } from '../parts/message-table.tsx';
import { PostAlerts } from '../parts/post-alerts.tsx';
import { reminderTranslate, startWords } from '../words.ts';

type Props = { data: RemindersOfOne; view: ViewContext };

export const remindersOfPage = definePage({
  path: remindersOfPath,
  permission: readReminders,
  audit: { action: 'read', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getRemindersOf(ctx, params.enrolmentId),
  view: (data, view) => {
    const t = reminderTranslate(view.locale);
    const { head, messages } = data;
    const enrolmentId = head.id;
    return {
      title: t('title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={view.locale}
            title={t('title')}
            lead={t('person.lead')}
            actions={
              may(view.caller, recordWish) ? (
                <LinkButton variant="primary" icon="edit" href={recordWishPath.to({ enrolmentId })}>
                  {t('person.record')}
                </LinkButton>
              ) : undefined
            }
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="reminders" role={view.caller.role} />
          <PostAlerts of={data.of} view={view} />
          <Wishes data={data} view={view} />
          <ComingStarts data={data} view={view} />
          <Card title={t('person.messages')} flush={messages.length > 0}>
            {messages.length === 0 ? (
              <Text soft>{t('person.messagesEmpty')}</Text>
            ) : (
              <MessageTable messages={messages} view={view} isOfOne />
            )}
          </Card>
        </Stack>
      ),
    };
  },
});

function Wishes({ data: { head, wishes, of, reach, noticesOffAt }, view }: Props) {
  const t = reminderTranslate(view.locale);
  const [now, ...earlier] = wishes;
  const channel = now?.channel ?? of.rule.withoutWish;
  const unreachable = (channel === 'sms' || channel === 'email') && !reach[channel] ? channel : undefined;
  return (
    <Card title={t('person.wish')} id="wish">
      <Stack>
        {head.restricted ? (
          <Alert tone="warning">{t(now?.thoughProtected ? 'person.protectedOn' : 'person.protectedOff')}</Alert>
        ) : null}
        {unreachable === undefined ? null : (
          <Alert tone="warning">
            {t(`person.unreachable.${unreachable}`)}{' '}
            <Link href={contactPath.to({ enrolmentId: head.id })}>{t('person.toContact')}</Link>
          </Alert>
        )}
        {now === undefined ? (
          <Text>{t('person.noWish', { how: t(`rule.withoutWishes.${of.rule.withoutWish}`) })}</Text>
        ) : (
          <DefinitionList items={wishItems(now, view)} />
        )}
        {noticesOffAt === null ? null : (
          <DefinitionList
            items={[
              {
                term: t('person.notices'),
                value: t('person.noticesOff', { when: formatInstant(view.locale, noticesOffAt) }),
              },
            ]}
          />
        )}
        {earlier.length === 0 ? null : (
          <Details summary={t('person.history', { count: earlier.length })}>
            <Stack>
              {earlier.map((wish) => (
                <DefinitionList key={wish.id} items={wishItems(wish, view)} />
              ))}
            </Stack>
          </Details>
        )}
      </Stack>
    </Card>
  );
}

function wishItems(wish: Wish, { locale }: ViewContext) {
  const t = reminderTranslate(locale);
  const recorded = { who: wish.recordedBy, when: formatInstant(locale, wish.recordedAt) };
  return [
    { term: t('person.how'), value: t(`channel.${wish.channel}`) },
    {
      term: t('person.language'),
      value:
        wish.language === null ? t('person.ownLanguage') : <span lang={wish.language}>{ownNames[wish.language]}</span>,
    },
    ...(wish.pausedUntil === null
      ? []
      : [{ term: t('person.paused'), value: t('person.pausedUntil', { day: formatDate(locale, wish.pausedUntil) }) }]),
    { term: t('person.saidBy'), value: t(`person.tellers.${wish.toldBy}`) },
    { term: t('person.recorded'), value: t('person.by', recorded) },
  ];
}

function ComingStarts({ data: { head, coming }, view }: Props) {
  const t = reminderTranslate(view.locale);
  return (
    <Card title={t('person.coming')} id="coming">
      {coming.length === 0 ? (
        <Text soft>{t('person.comingEmpty')}</Text>
      ) : (
        <DefinitionList
          items={coming.map(({ about, aboutId, name, startsOn, startsAt, remindsAt }) => ({
            term: startWords(view.locale, { startsOn, startsAt }),
            value: (
              <Stack gap="xs">
                <span>{name ?? t('person.meeting')}</span>
                <Text soft small>
                  {remindsAt === undefined
                    ? t('person.comingLate')
                    : t('person.comingAt', { when: formatInstant(view.locale, remindsAt) })}
                </Text>
              </Stack>
            ),
            action: may(view.caller, recordWish) ? (
              <Form
                action={toldAlreadyPath.to({ enrolmentId: head.id })}
                hidden={{ about, aboutId, startsOn, startsAt }}
              >
                <Button size="sm" variant="tertiary" icon="check">
                  {t('person.told')}
                </Button>
              </Form>
            ) : undefined,
          }))}
        />
      )}
    </Card>
  );
}

export const toldAlreadyAction = defineAction({
  path: toldAlreadyPath,
  permission: recordWish,
  audit: { action: 'write', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid() }),
  form: toldForm,
  submit: async (ctx, { params, form }) => {
    await noteTold(ctx, params.enrolmentId, form);
    return ok(remindersOfPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => remindersOfPath.to(params),
});
