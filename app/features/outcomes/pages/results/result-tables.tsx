import type { ReactNode } from 'react';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { columnsOf } from '../../domain/measures.ts';
import { outcomeCategories } from '../../domain/outcome-category.ts';
import type { Shown } from '../../domain/publish-breakdown.ts';
import type { PointResult } from '../../domain/result.ts';
import { groupName, resultTranslate, shareAndNumber, shownNumber } from './result-words.ts';

type PeopleAt = (figure: Record<string, string>) => string | undefined;
type Props = {
  point: PointResult;
  isPublished: boolean;
  definition: ProgrammeDefinition;
  view: ViewContext;
  peopleAt: PeopleAt;
};
type Group = PointResult['tables'][number]['groups'][number];

const workOrStudies = columnsOf('work-or-studies-after-exit');

/** The fixed tables of a point: what became of people by sex, age, education, site and track. */
export function ResultTables({ point, isPublished, definition, view, peopleAt }: Props) {
  const { locale } = view;
  const t = resultTranslate(locale);
  const tables = point.tables.filter(({ groups }) => groups.length > 0);
  return (
    <Section id="groups" title={t('tables.title')} description={t('tables.lead')}>
      <Stack>
        {tables.map(({ dimension, groups }) => {
          const name = (key: string) => groupName(definition, dimension, key, locale);
          const cell = (count: Shown | undefined, figure: Record<string, string>): ReactNode => {
            const href = count === 0 ? undefined : peopleAt({ point: point.key, dimension, ...figure });
            const text = shownNumber(count, locale);
            return href === undefined ? (
              text
            ) : (
              <Link href={href} quiet>
                {text}
              </Link>
            );
          };
          return (
            <Card key={dimension} title={t(`dimension.${dimension}`)} titleLevel={3} id={`by-${dimension}`} flush>
              <Table<Group>
                bare
                caption={t(`dimension.${dimension}`)}
                captionHidden
                rows={groups}
                rowKey={({ key }) => key}
                columns={[
                  { key: 'group', header: t('tables.group'), rowHeader: true, cell: ({ key }) => name(key) },
                  ...outcomeCategories.map((category, c) => ({
                    key: category,
                    header: t(`category.${category}`),
                    numeric: true,
                    cell: (group: Group) => cell(group.counts[c], { category, group: group.key }),
                  })),
                  {
                    key: 'total',
                    header: t('tables.total'),
                    numeric: true,
                    cell: (group) => cell(group.total, { group: group.key }),
                  },
                  {
                    key: 'share',
                    header: t('tables.share'),
                    numeric: true,
                    cell: (group) => shareOfGroup(group, view),
                  },
                ]}
              />
            </Card>
          );
        })}
        {isPublished ? (
          <Text soft small>
            {t('tables.footnote')}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}

// Shown only where it can be read out of the row anyway.
function shareOfGroup({ counts, total }: Group, { locale }: ViewContext): string {
  const reached = counts.filter((_, c) => workOrStudies.has(c));
  const count = reached.includes(null) ? null : reached.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return shareAndNumber(count, total, locale);
}
