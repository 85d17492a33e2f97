import type { AlikePerson } from '#app/features/people/domain/alike.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { newParticipantPath } from '../../domain/paths.ts';
import { alikeTexts } from '../../texts/alike.ts';
import { enrolmentTexts } from '../../texts/index.ts';

type Props = { view: ViewContext; programmeId: string };

/** After a refusal: the people the new one probably is, each with its question, and the note that somebody else is alike. */
export function AlikePeople({ view, programmeId }: Props) {
  const t = translate(alikeTexts, view.locale);
  const [, ...named] = view.problems?.['alike'] ?? [];
  const people = named.map((each) => JSON.parse(each) as AlikePerson);
  const answered = answersOf(view);
  // Once read it stays read: the box is there as long as it was ticked.
  const isElsewhere = view.problems?.['elsewhereSeen'] !== undefined || view.typed?.['elsewhereSeen'] !== undefined;
  const settled = [...answered].filter(([id]) => !people.some(({ personId }) => personId === id));
  return (
    <>
      {people.length > 0 ? (
        <Card id="alike" title={t('title')} description={t('lead')} tone="warm">
          <Stack gap="lg">
            {people.map((person, index) => (
              <Person
                key={person.personId}
                {...{ person, index, programmeId, view }}
                answer={answered.get(person.personId)}
              />
            ))}
          </Stack>
        </Card>
      ) : (
        settled.map(([id, answer], index) => (
          <span key={id} hidden>
            <input type="hidden" name={`alike[${index}].id`} value={id} />
            <input type="hidden" name={`alike[${index}].answer`} value={answer} />
          </span>
        ))
      )}
      {isElsewhere ? (
        <Alert tone="warning" title={t('elsewhereTitle')}>
          <Stack>
            <Text>{t('elsewhere')}</Text>
            <Checkbox
              name="elsewhereSeen"
              label={t('elsewhereSeen')}
              defaultChecked={view.typed?.['elsewhereSeen'] !== undefined}
            />
          </Stack>
        </Alert>
      ) : null}
    </>
  );
}

function Person({
  person,
  index,
  answer,
  programmeId,
  view,
}: Props & { person: AlikePerson; index: number; answer: string | undefined }) {
  const t = translate(alikeTexts, view.locale);
  const words = translate(enrolmentTexts, view.locale);
  const name = fullName(person);
  return (
    <Stack gap="sm">
      <Cluster>
        <Text strong>{name}</Text>
        <Text>{person.bornOn ? t('born', { date: formatDate(view.locale, person.bornOn) }) : t('noBirth')}</Text>
        {person.reasons.map((reason) => (
          <Tag key={reason} tone="warning" outline>
            {t(`reason.${reason}`)}
          </Tag>
        ))}
      </Cluster>
      <Text soft>
        {person.enrolments
          .map((each) => `${each.programmeName} (${words(`status.${each.status as 'active'}`)})`)
          .join(', ')}
      </Text>
      <input type="hidden" name={`alike[${index}].id`} value={person.personId} />
      <RadioGroup
        name={`alike[${index}].answer`}
        id={`alike-${index}`}
        legend={t('question', { name })}
        options={[
          { value: 'else', label: t('else'), hint: t('elseHint') },
          { value: 'unsure', label: t('unsure'), hint: t('unsureHint') },
        ]}
        {...(answer !== undefined && { defaultValue: answer })}
      />
      <Cluster>
        <LinkButton icon="user" href={newParticipantPath.to({}, { programme: programmeId, person: person.personId })}>
          {t('open')}
        </LinkButton>
      </Cluster>
    </Stack>
  );
}

function answersOf({ typed }: ViewContext): Map<string, string> {
  const given = typed?.['alike'];
  if (!Array.isArray(given)) return new Map();
  return new Map(
    given.flatMap((each: unknown) => {
      const { id, answer } = (each ?? {}) as { id?: unknown; answer?: unknown };
      return typeof id === 'string' && typeof answer === 'string' ? [[id, answer] as const] : [];
    }),
  );
}
