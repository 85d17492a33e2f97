import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { enrolmentTexts, languageName } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Comparison } from '../../server/get-comparison.ts';
import type { ComparedPerson } from '../../server/person-store.ts';
import { duplicateTexts } from '../../texts/index.ts';

const lines = [
  'name',
  'own-script',
  'birth',
  'sex',
  'numbers',
  'otherNames',
  'contacts',
  'languages',
  'municipality',
  'enrolments',
  'protection',
  'bars',
] as const;

/** Two people field by field, the one who is kept first. */
export function SideBySide({ comparison, view }: { comparison: Comparison; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const { kept, gone } = comparison;
  return (
    <Table
      caption={t('compare.sides')}
      captionHidden
      columns={[
        { key: 'field', header: t('compare.fieldColumn'), rowHeader: true, cell: (line) => t(`compare.field.${line}`) },
        {
          key: 'kept',
          header: `${t('compare.kept')}: ${fullName(kept)}`,
          cell: (line) => <Value person={kept} line={line} view={view} />,
        },
        {
          key: 'gone',
          header: `${t('compare.gone')}: ${fullName(gone)}`,
          cell: (line) => <Value person={gone} line={line} view={view} />,
        },
      ]}
      rows={lines.filter((line) => hasWords(kept, line) || hasWords(gone, line))}
      rowKey={(line) => line}
    />
  );
}

type Line = (typeof lines)[number];

function hasWords(person: ComparedPerson, line: Line): boolean {
  if (line === 'protection') return person.restricted;
  if (line === 'bars') return person.barCount > 0;
  if (line === 'own-script') return person.nameInOwnScript !== null;
  if (line === 'otherNames' || line === 'contacts' || line === 'languages' || line === 'numbers')
    return person[line].length > 0;
  return true;
}

function Value({ person, line, view }: { person: ComparedPerson; line: Line; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  switch (line) {
    case 'name':
      return fullName(person);
    case 'own-script':
      return <bdi>{person.nameInOwnScript ?? t('compare.nothing')}</bdi>;
    case 'birth':
      return formatDate(view.locale, person.bornOn) || t('compare.nothing');
    case 'sex':
      return t(`compare.sex.${person.sex as 'woman'}`);
    case 'municipality':
      return person.municipality ?? t('compare.nothing');
    case 'numbers':
      return (
        <Lines
          items={person.numbers.map(({ masked, isCurrent }) =>
            isCurrent ? masked : t('compare.earlierNumber', { number: masked }),
          )}
        />
      );
    case 'otherNames':
      return <Lines items={person.otherNames.map(({ name }) => name)} />;
    case 'contacts':
      return (
        <Lines
          items={person.contacts.map(({ value, isSafe }) =>
            isSafe === false ? t('compare.unsafe', { value }) : value,
          )}
        />
      );
    case 'languages':
      return person.languages.map((code) => languageName(view.locale, code)).join(', ') || t('compare.nothing');
    case 'protection':
      return person.restricted ? t('compare.protected') : t('compare.open');
    case 'bars':
      return String(person.barCount);
    case 'enrolments':
      return <Enrolments person={person} view={view} />;
  }
}

function Lines({ items }: { items: string[] }) {
  if (items.length === 0) return '–';
  return (
    <>
      {items.map((item) => (
        <Text key={item} as="div">
          <bdi>{item}</bdi>
        </Text>
      ))}
    </>
  );
}

function Enrolments({ person, view }: { person: ComparedPerson; view: ViewContext }) {
  const t = translate(duplicateTexts, view.locale);
  const words = translate(enrolmentTexts, view.locale);
  return (
    <Stack gap="sm">
      {person.enrolments.map((each) => (
        <div key={each.id}>
          <Link href={participantPath.to({ enrolmentId: each.id })}>{each.programmeName}</Link>
          <Text as="div" soft small>
            {[
              words(`status.${each.status as 'active'}`),
              [each.startedOn ?? each.referredOn, each.endedOn]
                .map((day) => formatDate(view.locale, day))
                .filter(Boolean)
                .join(' – '),
              t('compare.sessions', { count: each.sessions }),
            ].join(' · ')}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
