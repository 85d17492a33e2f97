import type { ViewContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { answerPlacementPath, withdrawTermsPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import type { Answer, Terms } from '../../domain/placement.ts';
import { parties } from '../../domain/terms.ts';
import { hourLines, periodWords, placementTranslate } from '../words.ts';

const tones = { proposed: 'warning', accepted: 'success', declined: 'danger', withdrawn: 'neutral' } as const;

type Props = { terms: Terms; of: { enrolmentId: string; placementId: string }; title: string; view: ViewContext };

/** One version of the terms: what it says, what each of the three has answered, and what can be done about it. */
export function TermsCard({ terms, of, title, view }: Props) {
  const { locale } = view;
  const t = placementTranslate(locale);
  const isOpen = terms.status === 'proposed' && may(view.caller, handlePlacements);
  return (
    <Card
      title={title}
      description={t('terms.number', { number: String(terms.number) })}
      actions={<Tag tone={tones[terms.status]}>{t(`terms.status.${terms.status}`)}</Tag>}
    >
      <Stack>
        <TermsFacts terms={terms} view={view} />
        <DefinitionList
          items={parties.map((party) => ({
            term: t(`party.${party}`),
            value: answerWords(
              terms.answers.find((each) => each.party === party),
              terms,
              view,
            ),
          }))}
        />
        {isOpen ? (
          <ButtonRow>
            <LinkButton icon="check" href={answerPlacementPath.to(of)}>
              {t('terms.record')}
            </LinkButton>
            <Form action={withdrawTermsPath.to({ ...of, termsId: terms.id })} hidden={{ confirmed: '1' }}>
              <Button variant="tertiary">{t('terms.withdraw')}</Button>
            </Form>
          </ButtonRow>
        ) : null}
      </Stack>
    </Card>
  );
}

function answerWords(answer: Answer | undefined, terms: Terms, view: ViewContext) {
  const t = placementTranslate(view.locale);
  // The programme says yes by proposing: nobody told anybody.
  if (answer?.party === 'programme' && answer.agrees) return t('terms.proposedBy', { name: answer.by ?? '–' });
  if (answer === undefined) return terms.status === 'proposed' ? <Text soft>{t('waits')}</Text> : '–';
  const says = t(`says.${answer.agrees ? 'yes' : answer.wantsChange ? 'change' : 'no'}`);
  const way = t(`way.${answer.way}`);
  return (
    <Stack gap="xs">
      <span>
        {answer.by === null ? t('terms.answer', { says, way }) : t('terms.answeredBy', { says, way, name: answer.by })}
      </span>
      {answer.words === '' ? null : <Text soft>{`”${answer.words}”`}</Text>}
    </Stack>
  );
}

/** What a version says: time, hours, aims, tasks. */
export function TermsFacts({ terms, view }: Pick<Props, 'terms' | 'view'>) {
  const { locale } = view;
  const t = placementTranslate(locale);
  const lines = (words: readonly string[]) => (
    <Stack gap="xs">
      {words.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  );
  const aims = (kind: 'language' | 'work') => terms.aims.filter((aim) => aim.kind === kind).map(({ words }) => words);
  const items = [
    {
      term: t('terms.period'),
      value: `${periodWords(locale, terms)} · ${t('extent', { percent: String(terms.extentPercent) })}`,
    },
    {
      term: t('terms.hours'),
      value: terms.hours.length === 0 ? t('terms.noHours') : lines(hourLines(locale, terms.hours)),
    },
    ...(aims('language').length === 0
      ? []
      : [{ term: t('terms.languageAims'), value: lines([...new Set(aims('language'))]) }]),
    ...(aims('work').length === 0 ? [] : [{ term: t('terms.workAims'), value: lines([...new Set(aims('work'))]) }]),
    ...(terms.tasks === '' ? [] : [{ term: t('terms.tasks'), value: terms.tasks }]),
    ...(terms.reason === '' ? [] : [{ term: t('terms.reason'), value: terms.reason }]),
  ];
  return <DefinitionList items={items} />;
}
