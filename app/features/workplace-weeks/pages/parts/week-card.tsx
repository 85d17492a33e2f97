import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, isoWeek } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { settleWeekPath, tellWeekPath } from '../../domain/paths.ts';
import { nameOfFace, type SaidDay } from '../../domain/week.ts';
import type { FollowedWeek } from '../../server/follow-placement.ts';
import { workplaceTexts } from '../../texts/index.ts';
import { hoursText, weekdayName } from './week-fields.tsx';

type Props = { ids: { enrolmentId: string; placementId: string }; week: FollowedWeek; view: ViewContext };

/** What is said of one week: the days beside what the sheets hold, the faces, the line, the tasks, and what calls for a contact. */
export function WeekCard({ ids, week, view: { locale } }: Props) {
  const t = translate(workplaceTexts, locale);
  const { weekOn, answer, isLate } = week;
  const said = new Map(answer?.days.map((day) => [day.sessionId, day]));
  const from = formatDate(locale, weekOn);
  const to = formatDate(locale, addDays(weekOn, 6));
  return (
    <Card
      titleLevel={3}
      title={t('staff.week', { week: String(isoWeek(weekOn)) })}
      description={`${from}–${to}`}
      actions={
        answer === undefined ? (
          <Tag tone={isLate ? 'warning' : 'neutral'}>{t(isLate ? 'staff.late' : 'staff.waiting')}</Tag>
        ) : answer.callsForContact && answer.settledAt === null ? (
          <Tag tone="warning">{t(answer.wantsContact ? 'staff.wantsContact' : 'staff.badly')}</Tag>
        ) : null
      }
    >
      <Stack>
        <ul>
          {week.days.map((day) => {
            const saidOn = said.get(day.sessionId);
            return (
              <li key={day.sessionId}>
                {weekdayName(locale, day.on)} {formatDate(locale, day.on)}: {saidOn ? saidWords(saidOn, locale) : '–'}
                {day.isConflict && day.mark !== null ? (
                  <>
                    {' '}
                    <Tag tone="warning">
                      {t('staff.conflict', { mark: t(`staff.marks.${day.mark.mark as 'present'}`) })}
                    </Tag>
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
        {answer === undefined ? null : <Said answer={answer} locale={locale} />}
        <Cluster>
          <LinkButton size="sm" href={tellWeekPath.to({ ...ids, weekOn })}>
            {t(answer === undefined ? 'staff.tell' : 'staff.change')}
          </LinkButton>
          {answer?.callsForContact && answer.settledAt === null ? (
            <Form action={settleWeekPath.to({ ...ids, weekId: answer.id })} hidden={{ confirmed: '1' }}>
              <Button size="sm">{t('staff.settle')}</Button>
            </Form>
          ) : null}
        </Cluster>
      </Stack>
    </Card>
  );
}

function saidWords({ says, minutes }: SaidDay, locale: ViewContext['locale']): string {
  const t = translate(workplaceTexts, locale);
  return minutes === undefined ? t(`staff.says.${says}`) : t('staff.part', { hours: hoursText(locale, minutes) });
}

function Said({ answer, locale }: { answer: NonNullable<FollowedWeek['answer']>; locale: ViewContext['locale'] }) {
  const t = translate(workplaceTexts, locale);
  const at = formatInstant(locale, answer.answeredAt);
  return (
    <>
      {answer.going === null ? null : (
        <Text>{t('staff.going', { face: t(`page.goingFaces.${nameOfFace(answer.going)}`) })}</Text>
      )}
      {answer.understands === null ? null : (
        <Text>{t('staff.understands', { face: t(`page.understandsFaces.${nameOfFace(answer.understands)}`) })}</Text>
      )}
      {answer.words === '' ? null : (
        <blockquote>
          <bdi>{answer.words}</bdi>
        </blockquote>
      )}
      {answer.tasks.length === 0 ? null : (
        <Text>
          {t('staff.did')}: {answer.tasks.map(({ words }) => words).join(', ')}
        </Text>
      )}
      <Text soft small>
        {answer.way === 'staff'
          ? t('staff.byStaff', { at, name: answer.accountName ?? '' })
          : t('staff.byLink', { at })}
        {answer.byWhom === '' ? '' : `. ${t('staff.byWhom', { name: answer.byWhom })}`}
        {answer.number > 1 ? `. ${t('staff.versions', { count: answer.number - 1 })}` : ''}
        {answer.settledAt === null ? '' : `. ${t('staff.settled', { at: formatInstant(locale, answer.settledAt) })}`}
      </Text>
    </>
  );
}
