import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { LineChart } from '#app/ui/line-chart.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { type Estimate, estimateViews, latestOf, levelCurve, levels, skills } from '../../domain/levels.ts';
import { annulEstimatePath, newEstimatePath } from '../../domain/paths.ts';
import { recordLanguage } from '../../domain/permissions.ts';
import { languageTranslate, latestWords } from '../words.ts';

type Props = { estimates: readonly Estimate[]; enrolmentId: string; view: ViewContext };

/** How much Swedish she has: the latest word from each side, the curve of each skill, and every note behind it. */
export function LevelSection({ estimates, enrolmentId, view }: Props) {
  const t = languageTranslate(view.locale);
  const add = may(view.caller, recordLanguage) ? (
    <LinkButton icon="plus" href={newEstimatePath.to({ enrolmentId })}>
      {t('level.add')}
    </LinkButton>
  ) : undefined;
  return (
    <Section id="level" title={t('level.title')} description={t('level.lead')} actions={add}>
      {estimates.length === 0 ? (
        <EmptyState icon="languages" title={t('level.empty')}>
          {t('level.emptyText')}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <Latest estimates={estimates} view={view} />
          <Curves estimates={estimates} view={view} />
          <All estimates={estimates} enrolmentId={enrolmentId} view={view} />
        </Stack>
      )}
    </Section>
  );
}

function Latest({ estimates, view }: Omit<Props, 'enrolmentId'>) {
  const t = languageTranslate(view.locale);
  return (
    <Table
      caption={t('level.title')}
      captionHidden
      rows={skills}
      rowKey={(skill) => skill}
      columns={[
        { key: 'skill', header: t('level.skill'), rowHeader: true, cell: (skill) => t(`skill.${skill}`) },
        ...estimateViews.map((side) => ({
          key: side,
          header: t(`level.${side}`),
          cell: (skill: (typeof skills)[number]) => {
            const latest = latestOf(estimates, skill, side);
            return (
              <Stack gap="xs">
                <span>{latestWords(view.locale, latest)}</span>
                {latest ? (
                  <Text soft small>
                    {t(`can.${skill}.${latest.level}`)}
                  </Text>
                ) : null}
              </Stack>
            );
          },
        })),
      ]}
    />
  );
}

function Curves({ estimates, view }: Omit<Props, 'enrolmentId'>) {
  const t = languageTranslate(view.locale);
  const drawn = skills
    .map((skill) => ({ skill, curve: levelCurve(estimates, skill) }))
    .filter(({ curve }) => curve.days.length > 1);
  if (drawn.length === 0) return null;
  return (
    <Columns min="wide">
      {drawn.map(({ skill, curve }) => (
        <Card key={skill}>
          <LineChart
            id={`curve-${skill}`}
            title={t('level.curve', { skill: t(`skill.${skill}`) })}
            description={t('level.curveText')}
            tableLabel={t('level.asTable')}
            header={t('level.day')}
            labels={curve.days.map((day) => formatDate(view.locale, day))}
            series={estimateViews.map((side) => ({ key: side, label: t(`level.${side}`), values: curve[side] }))}
            formatValue={(value) => {
              const level = levels[Math.round(value)];
              return level === undefined ? '' : t(`levelName.${level}`);
            }}
            max={levels.length - 1}
          />
        </Card>
      ))}
    </Columns>
  );
}

function All({ estimates, enrolmentId, view }: Props) {
  const { locale } = view;
  const t = languageTranslate(locale);
  const mayRecord = may(view.caller, recordLanguage);
  return (
    <Details summary={t('level.all', { count: estimates.length })}>
      <EventList
        label={t('level.allTitle')}
        items={estimates.toReversed().map((each) => ({
          key: each.id,
          date: formatDate(locale, each.statedOn),
          title: t(`level.${each.view}`),
          tone: each.annulledReason === null ? 'accent' : 'neutral',
          body: (
            <Stack gap="xs">
              <span>
                {skills
                  .filter((skill) => each[skill] !== null)
                  .map((skill) => `${t(`skill.${skill}`)} ${t(`levelName.${each[skill] as 'a1'}`)}`)
                  .join(' · ')}
              </span>
              <Text soft small>
                {each.annulledReason === null
                  ? each.recordedBy && t('level.by', { name: each.recordedBy })
                  : t('level.annulled', { reason: each.annulledReason })}
              </Text>
            </Stack>
          ),
          actions:
            mayRecord && each.annulledReason === null ? (
              <Link href={annulEstimatePath.to({ enrolmentId, estimateId: each.id })}>{t('level.annul')}</Link>
            ) : undefined,
        }))}
      />
    </Details>
  );
}
