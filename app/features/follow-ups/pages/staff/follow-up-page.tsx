import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { historyPath } from '#app/features/history/domain/paths.ts';
import { pointName } from '#app/features/outcomes/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { attemptForm } from '../../domain/attempts.ts';
import { followUpForm } from '../../domain/follow-up-form.ts';
import { followUpPath, followUpsPath, roundPath } from '../../domain/paths.ts';
import { answerFollowUp as answerFollowUpPermission } from '../../domain/permissions.ts';
import { type RoundOf, roundOf } from '../../domain/round.ts';
import { answerFollowUp } from '../../server/answer-follow-up.ts';
import { recordAttempt } from '../../server/ask.ts';
import { getFollowUp, type WholeFollowUp } from '../../server/get-follow-up.ts';
import { countRound } from '../../server/list-follow-ups.ts';
import { followUpTexts } from '../../texts/index.ts';
import { followUpTranslate, formState } from '../follow-up-words.ts';
import { AnswerForm } from '../parts/answer-form.tsx';
import { AttemptsCard } from '../parts/attempts-card.tsx';
import { ReplyCard } from '../parts/reply-card.tsx';

const pageForm = z.preprocess(
  (typed) => (typeof typed === 'object' && typed !== null && !('do' in typed) ? { ...typed, do: 'answer' } : typed),
  z.discriminatedUnion('do', [
    followUpForm.safeExtend({ do: z.literal('answer') }),
    z.object({ do: z.literal('attempt'), version: z.coerce.number().int(), attempt: attemptForm }),
  ]),
);

export const followUpPage = definePage({
  path: followUpPath,
  permission: answerFollowUpPermission,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ followUpId: z.uuid() }),
  query: z.object({ round: roundOf }),
  load: async (ctx, { params, query: { round } }) => ({
    ...(await getFollowUp(ctx, params.followUpId)),
    round,
    left: round === undefined ? 0 : await countRound(ctx, round),
  }),
  view: (data, view) => {
    const { locale } = view;
    const t = followUpTranslate(locale);
    const form = formState(view);
    const { followUp, state, reply } = data;
    const { enrolmentId, name, asksAboutOn, doneOn, outcome } = followUp;
    const who = name.split(' ')[0] || t('someone');
    const day = formatDate(locale, asksAboutOn);
    const title = t(asksAboutOn < view.today ? 'answer.titlePast' : 'answer.title', { who, day });
    const crumbs = [
      { href: followUpsPath.to(), label: t('followUps.title') },
      { href: participantPath.to({ enrolmentId }), label: name || t('someone') },
    ];
    const isAnswered = doneOn !== null && outcome === 'answered';
    const isOpen = state !== 'upcoming' && !isAnswered;
    const body = (
      <Stack gap="lg">
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={crumbs} />}
          title={title}
          lead={`${pointName(locale, followUp.pointKey, followUp.pointName)}. ${isOpen ? t('answer.lead') : ''}`}
        />
        <RoundBar data={data} view={view} />
        <PressedProblem view={view} />
        <FormProblems state={form} />
        {state === 'upcoming' ? <Alert>{t('answer.notYet', { day })}</Alert> : null}
        {isAnswered ? (
          <Alert
            tone="success"
            title={t('answer.done', {
              day: formatDate(locale, doneOn),
              outcome: t('outcome.answered').toLocaleLowerCase(locale),
            })}
          >
            <p>
              {followUp.documentId === null ? '' : `${t('paper.shown')} `}
              {t('answer.doneHint')}
            </p>
            <LinkButton href={historyPath.to({ enrolmentId })}>{t('answer.history')}</LinkButton>
          </Alert>
        ) : null}
        {doneOn !== null && !isAnswered ? (
          <Alert title={t(`outcome.${outcome ?? 'not-reached'}`)}>
            {t('answer.again', { day: formatDate(locale, doneOn) })}
          </Alert>
        ) : null}
        {reply === undefined ? null : <ReplyCard data={data} reply={reply} who={who} view={view} />}
        {state === 'upcoming' ? null : <AttemptsCard data={data} who={who} form={form} view={view} />}
        {isOpen ? <AnswerForm data={data} who={who} form={form} view={view} /> : null}
      </Stack>
    );
    return { title, body, islands: true };
  },
  form: pageForm,
  submitAudit: { action: 'write', category: 'outcomes' },
  submit: async (ctx, { params: { followUpId }, query: { round }, form }) => {
    if (form.do === 'attempt') {
      const kept = await recordAttempt(ctx, followUpId, { ...form.attempt, version: form.version });
      if (!kept.ok) return kept;
      // Who was reached is asked at once; else the next one is tried.
      const stays = round === undefined || form.attempt.result === 'reached';
      return ok(stays ? followUpPath.to({ followUpId }, { round, done: 'saved' }) : nextOf(round, followUpId));
    }
    const answered = await answerFollowUp(ctx, followUpId, form);
    if (!answered.ok) return answered;
    return ok(round === undefined ? followUpsPath.to({}, { done: 'saved' }) : nextOf(round, followUpId));
  },
});

const nextOf = (round: RoundOf, followUpId: string) => roundPath.to({}, { round, after: followUpId, done: 'saved' });

/** Which problem a pressed button met: `?problem=<code>`. */
function PressedProblem({ view }: { view: ViewContext }) {
  const code = view.url.searchParams.get('problem');
  if (code === null || !Object.hasOwn(followUpTexts.sv.problem, code)) return null;
  return (
    <Alert tone="warning" role="alert">
      {followUpTranslate(view.locale)(`problem.${code as 'done'}`)}
    </Alert>
  );
}

function RoundBar({
  data: { round, left, followUp },
  view,
}: {
  data: WholeFollowUp & { round: RoundOf | undefined; left: number };
  view: ViewContext;
}) {
  if (round === undefined) return null;
  const t = followUpTranslate(view.locale);
  return (
    <Alert title={t('round.left', { count: left })}>
      <ButtonRow>
        <LinkButton variant="secondary" href={roundPath.to({}, { round, after: followUp.id })}>
          {t('round.skip')}
        </LinkButton>
        <LinkButton variant="tertiary" href={followUpsPath.to()}>
          {t('round.end')}
        </LinkButton>
      </ButtonRow>
    </Alert>
  );
}
