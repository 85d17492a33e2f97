import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import type { RenderedView, ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { isOwnFact } from '../../domain/own-facts.ts';
import { entryFactsPath, interviewPaperPath, interviewPath } from '../../domain/paths.ts';
import { historyTexts } from '../../texts/index.ts';
import type { InterviewData } from '../interview-data.ts';
import { calledIn, HistoryHeader } from './history-header.tsx';
import { InterviewQuestion } from './interview-question.tsx';

/** The interview: how far one has come, the one question, and all of them folded away. Read together it names nobody. */
export function interviewView(data: InterviewData & { isTogether: boolean }, view: ViewContext): RenderedView {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const { participation, steps, current, isTogether, day } = data;
  const { enrolmentId } = participation;
  const answered = steps.filter(({ isAnswered }) => isAnswered).length;
  const together = isTogether ? '1' : undefined;
  const title = t(isTogether ? 'interview.neutralTitle' : 'interview.title');
  const head = isTogether ? (
    <PageHeader
      title={title}
      actions={
        <LinkButton size="sm" variant="tertiary" href={interviewPath.to({ enrolmentId }, { ask: current?.key })}>
          {t('interview.alone')}
        </LinkButton>
      }
    />
  ) : (
    <HistoryHeader
      participation={participation}
      locale={locale}
      below
      title={participation.name === null ? title : `${title}: ${participation.name}`}
      lead={t('interview.lead')}
      actions={
        <ButtonRow>
          <LinkButton icon="users" href={interviewPath.to({ enrolmentId }, { ask: current?.key, together: '1' })}>
            {t('interview.together')}
          </LinkButton>
          <LinkButton icon="printer" href={interviewPaperPath.to({ enrolmentId })}>
            {t('interview.paper')}
          </LinkButton>
          <LinkButton icon="list" href={entryFactsPath.to({ enrolmentId })}>
            {t('interview.all')}
          </LinkButton>
        </ButtonRow>
      }
    />
  );
  const body = (
    <Stack gap="lg">
      {head}
      {day === undefined ? (
        <Alert>{t('ask.notStarted', { who: capital(calledIn(locale, participation)) })}</Alert>
      ) : null}
      {day !== undefined && steps.length === 0 ? <Alert>{t('interview.nothing')}</Alert> : null}
      {steps.length === 0 ? null : (
        <ProgressBar
          label={t('interview.progress')}
          value={answered}
          max={steps.length}
          valueText={t('interview.progressText', { answered: String(answered), total: String(steps.length) })}
        />
      )}
      {current !== undefined && day !== undefined ? (
        <InterviewQuestion key={current.key} data={data} step={current} day={day} view={view} together={together} />
      ) : null}
      {current === undefined && steps.length > 0 ? (
        <Card title={t('interview.done')} tone="accent">
          <Stack>
            <p>{t('interview.doneText')}</p>
            {isTogether ? null : (
              <ButtonRow>
                <LinkButton variant="primary" href={participantPath.to({ enrolmentId })}>
                  {t('interview.toParticipant')}
                </LinkButton>
              </ButtonRow>
            )}
          </Stack>
        </Card>
      ) : null}
      {steps.length === 0 ? null : (
        <Details summary={t('interview.questions')}>
          <Steps
            label={t('interview.questions')}
            stateLabels={{
              done: t('interview.answered'),
              current: t('interview.current'),
              todo: t('interview.todo'),
            }}
            items={steps.map(({ key, isAnswered }) => ({
              label: isOwnFact(key) ? t(`completeness.${key}`) : t(`facts.name.${key}`),
              state: key === current?.key ? 'current' : isAnswered ? 'done' : 'todo',
              href: interviewPath.to({ enrolmentId }, { ask: key, together }),
            }))}
          />
        </Details>
      )}
    </Stack>
  );
  return { title, body, islands: true, readAlong: isTogether };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
