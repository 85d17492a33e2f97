import type { AbsenceRecord, NumberRecord } from '#app/features/people/domain/number-facts.ts';
import { revealNumber } from '#app/features/people/domain/permissions.ts';
import type { NameRecord } from '#app/features/people/domain/person-names.ts';
import type { PersonRecord } from '#app/features/people/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { namesPath, numbersPath, revealNumberPath } from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';

type NumbersProps = {
  enrolmentId: string;
  numbers: readonly NumberRecord[];
  absence: AbsenceRecord | undefined;
  view: ViewContext;
};

/** Her numbers, masked, with the way to the whole list and to the clear ones. */
export function NumbersCard({ enrolmentId, numbers, absence, view }: NumbersProps) {
  const t = translate(enrolmentTexts, view.locale);
  const p = translate(personTexts, view.locale);
  const canShow = numbers.length > 0 && may(view.caller, revealNumber);
  return (
    <Card
      title={p('person.numbers')}
      footer={
        <Cluster>
          <LinkButton size="sm" icon="list" href={numbersPath.to({ enrolmentId })}>
            {p('person.openNumbers')}
          </LinkButton>
          {canShow ? (
            <LinkButton size="sm" variant="tertiary" icon="eye" href={revealNumberPath.to({ enrolmentId })}>
              {t('personPage.show')}
            </LinkButton>
          ) : null}
        </Cluster>
      }
    >
      {numbers.length > 0 ? (
        <DefinitionList
          layout="grid"
          items={numbers.map((number) => ({
            term: t(`numberKind.${number.kind}`),
            value: (
              <>
                {number.masked.replace('-', '\u2011')}{' '}
                {number.validBefore === null ? null : <Tag outline>{t('personPage.earlier')}</Tag>}
              </>
            ),
          }))}
        />
      ) : (
        <Text soft>{absence ? absenceWords(view.locale, absence) : p('person.noNumber')}</Text>
      )}
    </Card>
  );
}

/** That somebody asked, what she answered, and when. */
export function absenceWords(locale: Locale, absence: AbsenceRecord): string {
  const p = translate(personTexts, locale);
  return p('numbers.noneSince', { cause: p(`cause.${absence.cause}`), day: formatDate(locale, absence.validFrom) });
}

/** Her other names, with the way to change them. */
export function NamesCard({
  enrolmentId,
  names,
  locale,
}: {
  enrolmentId: string;
  names: readonly NameRecord[];
  locale: Locale;
}) {
  const p = translate(personTexts, locale);
  return (
    <Card
      title={p('person.names')}
      footer={
        <LinkButton size="sm" icon="edit" href={namesPath.to({ enrolmentId })}>
          {p('person.openNames')}
        </LinkButton>
      }
    >
      {names.length === 0 ? (
        <Text soft>{p('person.noNames')}</Text>
      ) : (
        <Stack gap="sm">
          <DefinitionList
            layout="grid"
            items={names.map(({ kind, name, validBefore }) => ({
              term: p(`nameKind.${kind}`),
              value: (
                <span dir="auto">
                  {name} {validBefore ? `(${p('names.until', { day: formatDate(locale, validBefore) })})` : ''}
                </span>
              ),
            }))}
          />
        </Stack>
      )}
    </Card>
  );
}

/** That sex or birth date was corrected; nothing when neither was. */
export function CorrectionsCard({ corrections, locale }: { corrections: PersonRecord['corrections']; locale: Locale }) {
  const p = translate(personTexts, locale);
  if (corrections.length === 0) return null;
  return (
    <Card title={p('person.corrections')}>
      <DefinitionList
        items={corrections.map(({ id, fact, was, reason, correctedAt, correctedBy }) => ({
          key: id,
          term: p(`person.corrected.${fact}`),
          value: (
            <>
              {reason} {was === null ? null : p('person.was', { value: formatDate(locale, was) })}
              <Text soft small>
                {p('person.correctedBy', { date: formatDate(locale, dayOf(correctedAt)), name: correctedBy })}
              </Text>
            </>
          ),
        }))}
      />
    </Card>
  );
}
