import { z } from 'zod';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { idField, textField } from '../../domain/fields.ts';
import { answerAskPath, askToSharePath, employerAsksPath, employerPath } from '../../domain/paths.ts';
import { keepEmployers, readEmployers } from '../../domain/permissions.ts';
import { answerAsk, askToShare, listAsks, mayAnswer, type ShareAsk } from '../../server/ask-to-share.ts';
import { EmployerTrail } from '../parts/frame.tsx';
import { employerTranslate, noPeople, problemOf } from '../words.ts';

/** Questions about sharing: those that wait for an answer, and those the caller's programmes have put. */
export const employerAsksPage = definePage({
  path: employerAsksPath,
  permission: readEmployers,
  audit: noPeople,
  params: z.object({}),
  query: z.object({}),
  load: listAsks,
  view: (asks, view) => {
    const t = employerTranslate(view.locale);
    const problem = problemOf(view);
    return {
      title: t('asks.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('asks.title')} lead={t('asks.lead')} kicker={<EmployerTrail view={view} />} />
          {problem ? (
            <Alert tone="warning" role="alert">
              {problem}
            </Alert>
          ) : null}
          {asks.length === 0 ? <EmptyState icon="building" title={t('asks.none')} /> : null}
          {asks.map((ask) => (
            <Ask key={ask.id} ask={ask} view={view} />
          ))}
        </Stack>
      ),
    };
  },
});

function Ask({ ask, view }: { ask: ShareAsk; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const name = ask.employerName ?? t('asks.unseen');
  const who = [ask.askedByName, ask.askedByOrganisation].filter(Boolean).join(', ');
  return (
    <Card
      title={
        ask.employerName === null ? name : <Link href={employerPath.to({ employerId: ask.employerId })}>{name}</Link>
      }
      description={t(ask.isToUs ? 'asks.wants' : 'asks.weAsked', {
        name: who,
        day: formatDate(view.locale, dayOf(ask.askedAt)),
      })}
      actions={
        ask.answer === null ? (
          <Tag tone="warning">{t('asks.waits')}</Tag>
        ) : (
          <Tag tone={ask.answer === 'yes' ? 'success' : 'neutral'}>{t(`answer.${ask.answer}`)}</Tag>
        )
      }
    >
      <Stack gap="sm">
        {ask.words === '' ? null : <Text>{ask.words}</Text>}
        {ask.answer !== null || !ask.isToUs ? null : mayAnswer(ask, view.caller) ? (
          <>
            <Text soft small>
              {t('asks.yesMeans')}
            </Text>
            <Cluster>
              {(['yes', 'no'] as const).map((answer) => (
                <Form key={answer} action={answerAskPath.to({ shareAskId: ask.id })} hidden={{ answer }}>
                  <Button variant={answer === 'yes' ? 'primary' : 'secondary'}>{t(`answer.${answer}`)}</Button>
                </Form>
              ))}
            </Cluster>
          </>
        ) : (
          <Text soft>{t('page.finderSays', { name: ask.foundByName ?? '' })}</Text>
        )}
      </Stack>
    </Card>
  );
}

export const answerAskAction = defineAction({
  path: answerAskPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ shareAskId: z.uuid() }),
  form: z.object({ answer: z.enum(['yes', 'no'], 'choose') }),
  submit: async (ctx, { params, form }) => {
    const answered = await answerAsk(ctx, params.shareAskId, form.answer);
    return answered.ok ? ok(employerAsksPath.to({}, { done: 'saved' })) : answered;
  },
  backTo: () => employerAsksPath.to(),
});

export const askToShareAction = defineAction({
  path: askToSharePath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid() }),
  form: z.object({ id: idField, wanted: z.uuid('choose'), words: textField(500) }),
  submit: async (ctx, { params, form }) => {
    const asked = await askToShare(ctx, params.employerId, form);
    return asked.ok ? ok(employerPath.to(params, { done: 'sent' })) : asked;
  },
  backTo: (params) => employerPath.to(params),
});
