import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { problemWords } from '#app/platform/i18n/problem-words.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { ownReferralPath, ownReferralsPath, withdrawReferralPath } from '../../domain/paths.ts';
import { referSomebody } from '../../domain/permissions.ts';
import { messageForm } from '../../domain/referral-form.ts';
import { addToReferral, getOwnReferral } from '../../server/own-referrals.ts';
import { referralTexts } from '../../texts/index.ts';
import { statusTones } from '../../texts/words.ts';
import { formState } from '../form-state.ts';
import { Messages } from '../parts/messages.tsx';
import { WhatWasSaid } from '../parts/what-was-said.tsx';

/** One referral as its maker sees it: her own words, status and day, and what was shared with her. */
export const ownReferralPage = definePage({
  path: ownReferralPath,
  permission: referSomebody,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ referralId: z.uuid() }),
  query: z.object({ problem: z.string().optional().catch(undefined) }),
  form: messageForm,
  load: async (ctx, { params, query }) => ({
    ...(await getOwnReferral(ctx, params.referralId)),
    problem: query.problem,
  }),
  submit: async (ctx, { params, form }) => {
    const added = await addToReferral(ctx, params.referralId, form);
    return added.ok ? ok(ownReferralPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ referral, messages, problem }, view) => {
    const { locale } = view;
    const t = translate(referralTexts, locale);
    const state = formState(view);
    const name = fullName(referral);
    const isMine = referral.referredBy === view.caller.accountId;
    const sharedReason = [
      referral.sharedReasonClass && `${t(`declineReason.${referral.sharedReasonClass}`)}.`,
      referral.sharedReason,
    ].filter(Boolean);
    const crumbs = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: ownReferralsPath.to(), label: t('own.title') }]} />
    );
    const body = (
      <Stack gap="lg">
        <PageHeader
          kicker={crumbs}
          title={name}
          lead={referral.programmeName}
          tags={<Tag tone={statusTones[referral.status]}>{t(`status.${referral.status}`)}</Tag>}
        />
        {problem ? <Alert tone="warning">{problemWords(referralTexts, locale)(problem)}</Alert> : null}
        <Card title={t('ownOne.became')}>
          <Stack gap="sm">
            <Text>
              {t(`statusLong.${referral.status}`)} {t('ownOne.since', { day: formatDate(locale, referral.statusOn) })}
            </Text>
            {sharedReason.length > 0 ? (
              <Text>
                {t('ownOne.shared')} {sharedReason.join(' ')}
              </Text>
            ) : null}
          </Stack>
        </Card>
        <Card
          title={referral.askedOn ? t('ownOne.asked') : t('ownOne.messages')}
          tone={referral.askedOn ? 'warm' : 'plain'}
        >
          <Stack>
            <Messages messages={messages} locale={locale} />
            <Form hidden={{ id: state.textOf('id', newId()) }} warnUnsaved>
              <FormProblems state={state} />
              <TextArea
                name="text"
                label={referral.askedOn ? t('ownOne.answer') : t('ownOne.add')}
                hint={t('ownOne.addHint')}
                defaultValue={state.textOf('text')}
                error={state.errorOf('text')}
                maxLength={2000}
                rows={3}
              />
              <ButtonRow>
                <Button variant={referral.askedOn ? 'primary' : 'secondary'}>{t('ownOne.send')}</Button>
              </ButtonRow>
            </Form>
          </Stack>
        </Card>
        <Card title={isMine ? t('ownOne.wrote') : t('ownOne.wroteOther', { name: referral.referredByName ?? '' })}>
          <WhatWasSaid referral={referral} locale={locale} />
        </Card>
        {isMine && referral.status === 'received' ? (
          <Details summary={t('ownOne.withdraw')}>
            <Stack>
              <Text>{t('ownOne.withdrawText')}</Text>
              <Form
                action={withdrawReferralPath.to({ referralId: referral.id })}
                hidden={{ version: String(referral.version) }}
              >
                <Button variant="danger">{t('ownOne.withdraw')}</Button>
              </Form>
            </Stack>
          </Details>
        ) : null}
      </Stack>
    );
    return { title: t('source.partner'), body };
  },
});
