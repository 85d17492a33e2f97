import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { HelpRequest, TrackWish } from '../../domain/own-way.ts';
import { answerHelpPath, answerWishPath, trackPath } from '../../domain/paths.ts';
import type { Plan } from '../../server/plans.ts';
import { planTranslate } from '../plan-words.ts';
import { Words } from './goal-version.tsx';

type Props = { plan: Plan; wish: TrackWish | undefined; view: ViewContext };

/** What she has asked for on her own page and nobody has answered: help with a step, a track. Nothing when there is nothing. */
export function FromHer({ plan: { head, steps, requests }, wish, view: { locale } }: Props) {
  const t = planTranslate(locale);
  const of = { enrolmentId: head.id };
  const open = requests.filter(({ answeredAt, withdrawnAt }) => answeredAt === null && withdrawnAt === null);
  if (open.length === 0 && wish === undefined) return null;
  const track = head.definition.tracks?.find(({ key }) => key === wish?.trackKey);
  return (
    <Card id="from-her" tone="accent" title={t('plan.fromHer.title')}>
      <Stack gap="lg">
        {open.map((request) => (
          <Section
            key={request.id}
            level={3}
            title={t('plan.fromHer.help', { what: steps.find(({ id }) => id === request.stepId)?.what ?? '–' })}
          >
            <Said said={request} at={formatInstant(locale, request.askedAt)} locale={locale} />
            <Answer action={answerHelpPath.to({ ...of, helpRequestId: request.id })} locale={locale} />
          </Section>
        ))}
        {wish === undefined ? null : (
          <Section level={3} title={t('plan.fromHer.wish', { track: track?.name ?? wish.trackKey })}>
            <Said said={wish} at={formatInstant(locale, wish.wishedAt)} locale={locale} />
            <div>
              <LinkButton variant="primary" icon="route" href={trackPath.to(of)}>
                {t('plan.fromHer.choose')}
              </LinkButton>
            </div>
            <Answer action={answerWishPath.to({ ...of, wishId: wish.id })} locale={locale} />
          </Section>
        )}
      </Stack>
    </Card>
  );
}

type Locale = ViewContext['locale'];

function Said({ said, at, locale }: { said: Pick<HelpRequest, 'words' | 'language'>; at: string; locale: Locale }) {
  return (
    <Stack gap="xs">
      {said.language === null ? (
        <Text soft>{planTranslate(locale)('plan.fromHer.noWords')}</Text>
      ) : (
        <Words text={said.words} language={said.language} />
      )}
      <Text soft small>
        {at}
      </Text>
    </Stack>
  );
}

function Answer({ action, locale }: { action: string; locale: Locale }) {
  const t = planTranslate(locale);
  return (
    <Form action={action} warnUnsaved>
      <TextArea
        name="answer"
        label={t('plan.fromHer.answer')}
        hint={t('plan.fromHer.answerHint')}
        rows={2}
        maxLength={500}
        required
      />
      <Button variant="secondary" icon="messages">
        {t('plan.fromHer.send')}
      </Button>
    </Form>
  );
}
