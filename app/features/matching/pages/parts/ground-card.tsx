import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { wishesPath } from '../../domain/paths.ts';
import type { Matches } from '../../server/matches.ts';
import { conditionName, matchingTranslate } from '../matching-words.ts';

const WHOLE_WEEK_HOURS = 40;

/** What the list starts from: her goal in her own words, her wishes, what she speaks and what her week holds. */
export function GroundCard({ data, view: { locale } }: { data: Matches; view: ViewContext }) {
  const t = matchingTranslate(locale);
  const { head, wishes, seeker, names, goal, week } = data;
  const listed = (items: readonly string[]) => (items.length === 0 ? t('unsaid') : items.join(', '));
  const named = (codes: readonly string[]) =>
    codes.length === 0 ? (
      t('unsaid')
    ) : (
      <Cluster>
        {codes.map((code) => (
          <Link key={code} href={occupationPath.to({ occupationCode: code })}>
            {names.get(code) ?? code}
          </Link>
        ))}
      </Cluster>
    );
  const conditions = (list: readonly string[]) => listed(list.map((each) => conditionName(each, locale)));
  const filled = Math.round(week.minutes / 60);
  const far = [
    wishes.longestMinutes === null ? '' : t('howFarLine', { minutes: wishes.longestMinutes }),
    wishes.longestKm === null ? '' : t('howFarKm', { km: wishes.longestKm }),
  ].filter(Boolean);
  const free = [
    wishes.freeFrom === null ? '' : t('hoursFrom', { from: wishes.freeFrom }),
    wishes.freeTo === null ? '' : t('hoursTo', { to: wishes.freeTo }),
  ].filter(Boolean);
  return (
    <Card
      id="ground"
      title={t('fromHer')}
      footer={
        <LinkButton icon="edit" href={wishesPath.to({ enrolmentId: head.id })}>
          {t('changeWishes')}
        </LinkButton>
      }
    >
      <Stack>
        {goal === null ? (
          <Text soft>{t('noGoal')}</Text>
        ) : (
          <Stack gap="xs">
            <Text soft>{t('goal')}</Text>
            <blockquote lang={goal.language} dir="auto">
              {goal.words}
            </blockquote>
            {goal.swedish === null ? null : <Text soft>{goal.swedish}</Text>}
          </Stack>
        )}
        <DefinitionList
          layout="grid"
          items={[
            { term: t('wanted'), value: named(seeker.wanted) },
            { term: t('done'), value: named(seeker.done) },
            { term: t('languages'), value: listed(seeker.languages.map((each) => languageName(locale, each))) },
            { term: t('from'), value: wishes.town ?? t('unsaid') },
            { term: t('ways'), value: listed(wishes.ways.map((way) => t(`way.${way}`))) },
            { term: t('howFar'), value: listed(far) },
            {
              term: t('licence'),
              value: wishes.hasLicence === null ? t('unsaid') : t(wishes.hasLicence ? 'yes' : 'no'),
            },
            { term: t('hours'), value: listed(free) },
            {
              term: t('week'),
              value: t('weekLine', { filled: String(filled), left: String(Math.max(0, WHOLE_WEEK_HOURS - filled)) }),
            },
            { term: t('conditionsNot'), value: conditions(wishes.ratherNot) },
            { term: t('conditionsCannot'), value: conditions(wishes.cannot) },
          ]}
        />
        {wishes.saidBy === 'participant' ? <Text soft>{t('saidByHer')}</Text> : null}
      </Stack>
    </Card>
  );
}
