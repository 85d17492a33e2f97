import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { suggestionPath } from '../../domain/paths.ts';
import { isMutual, latestAnswer, type Party, type Suggestion } from '../../domain/suggestion.ts';
import { answerTones, matchingTranslate } from '../matching-words.ts';

type Props = { enrolmentId: string; suggestions: readonly Suggestion[]; view: ViewContext };

/** What was put to her, with what each side has answered. */
export function SuggestionCards({ enrolmentId, suggestions, view: { locale } }: Props) {
  const t = matchingTranslate(locale);
  return (
    <Columns min="wide">
      {suggestions.map((suggestion) => (
        <Card
          key={suggestion.id}
          titleLevel={3}
          title={`${suggestion.employerName}: ${suggestion.workplaceName}`}
          href={suggestionPath.to({ enrolmentId, suggestionId: suggestion.id })}
          description={[suggestion.occupationName, suggestion.city].filter(Boolean).join(' · ')}
          actions={isMutual(suggestion.answers) ? <Tag tone="success">{t('mutual')}</Tag> : undefined}
        >
          <Cluster>
            <AnswerTag party="participant" suggestion={suggestion} t={t} />
            <AnswerTag party="workplace" suggestion={suggestion} t={t} />
          </Cluster>
          <Text soft>
            {t('suggestedOn', { day: formatDate(locale, suggestion.suggestedOn), name: suggestion.suggestedBy })}
          </Text>
        </Card>
      ))}
    </Columns>
  );
}

type TagProps = { party: Party; suggestion: Suggestion; t: ReturnType<typeof matchingTranslate> };

function AnswerTag({ party, suggestion, t }: TagProps) {
  const answer = latestAnswer(suggestion.answers, party)?.answer;
  return (
    <Tag tone={answer === undefined ? 'neutral' : answerTones[answer]}>
      {t('one.answerLine', {
        party: t(party === 'participant' ? 'her' : 'workplace'),
        answer: t(`answer.${answer ?? 'none'}`),
      })}
    </Tag>
  );
}
