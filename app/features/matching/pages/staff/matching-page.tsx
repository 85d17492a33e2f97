import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { isResting, type Match, type MatchGroup, matchGroups } from '../../domain/match.ts';
import { barsPath, matchingPath } from '../../domain/paths.ts';
import { changeMatching, readMatching } from '../../domain/permissions.ts';
import { suggestForm } from '../../domain/suggestion.ts';
import { getMatches, type Matches, suggestWorkplaces } from '../../server/matches.ts';
import { formState, matchingTranslate } from '../matching-words.ts';
import { GroundCard } from '../parts/ground-card.tsx';
import { MatchingFrame } from '../parts/matching-frame.tsx';
import { ReasonList } from '../parts/reason-list.tsx';
import { SuggestionCards } from '../parts/suggestion-cards.tsx';

const mostShown: Record<MatchGroup, number> = { fits: 24, could: 24, 'not-now': 12 };

/** Workplaces for one participant, to talk over; staff put some of them to her. */
export const matchingPage = definePage({
  path: matchingPath,
  permission: readMatching,
  audit: { action: 'read', category: 'participation' },
  submitPermission: changeMatching,
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: suggestForm,
  load: (ctx, { params }) => getMatches(ctx, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    const suggested = await suggestWorkplaces(ctx, params.enrolmentId, form);
    return suggested.ok ? ok(matchingPath.to(params, { done: 'saved' })) : suggested;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = matchingTranslate(locale);
    const state = formState(view);
    const { head, suggestions, matches } = data;
    return {
      title: t('title'),
      wide: true,
      body: (
        <MatchingFrame
          head={head}
          view={view}
          title={t('title')}
          lead={t('lead')}
          actions={
            <LinkButton icon="lock" variant="tertiary" href={barsPath.to({ enrolmentId: head.id })}>
              {t('bars')}
            </LinkButton>
          }
        >
          <GroundCard data={data} view={view} />
          <Section id="suggestions" title={t('suggestions')}>
            {suggestions.length === 0 ? (
              <EmptyState icon="messages" title={t('noSuggestions')} titleLevel={3}>
                {t('noSuggestionsText')}
              </EmptyState>
            ) : (
              <SuggestionCards enrolmentId={head.id} suggestions={suggestions} view={view} />
            )}
          </Section>
          {matches.length === 0 ? (
            <EmptyState icon="building" title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <Form>
              <Stack gap="lg">
                <FormProblems state={state} />
                {matchGroups.map((group) => (
                  <Group key={group} group={group} data={data} view={view} />
                ))}
                <Card id="put-to-her">
                  <Stack>
                    <TextArea
                      name="words"
                      label={t('wordsToHer')}
                      hint={t('wordsToHerHint')}
                      optionalText={t('optional')}
                      rows={2}
                      maxLength={500}
                      defaultValue={state.textOf('words')}
                      error={state.errorOf('words')}
                    />
                    <Button icon="send">{t('suggest')}</Button>
                  </Stack>
                </Card>
                <Section id="order" title={t('order')}>
                  <Text soft>{t('orderText')}</Text>
                </Section>
              </Stack>
            </Form>
          )}
        </MatchingFrame>
      ),
    };
  },
});

function Group({ group, data, view: { locale } }: { group: MatchGroup; data: Matches; view: ViewContext }) {
  const t = matchingTranslate(locale);
  const matches = data.matches.filter((match) => match.group === group);
  const isSuggested = ({ candidate }: Match) =>
    data.suggestions.some(({ workplaceId }) => workplaceId === candidate.workplaceId);
  return (
    <Section id={group} title={`${t(`group.${group}`)} (${matches.length})`}>
      <Stack>
        <Text soft>{t(matches.length === 0 ? 'noneInGroup' : `groupText.${group}`)}</Text>
        <Columns min="wide">
          {matches.slice(0, mostShown[group]).map((match) => {
            const { workplaceId, name, employerName, city } = match.candidate;
            const title = `${employerName}: ${name}`;
            return (
              <Card
                key={workplaceId}
                id={`workplace-${workplaceId}`}
                titleLevel={3}
                title={title}
                description={city}
                footer={
                  isSuggested(match) ? (
                    <Tag tone="info">{t('isSuggested')}</Tag>
                  ) : isResting(match) ? undefined : (
                    <Checkbox
                      id={`choose-${workplaceId}`}
                      name="workplaceIds"
                      value={workplaceId}
                      label={t('choose', { name })}
                    />
                  )
                }
              >
                <ReasonList reasons={match.reasons} names={data.names} locale={locale} />
              </Card>
            );
          })}
        </Columns>
      </Stack>
    </Section>
  );
}
