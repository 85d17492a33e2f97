import type { KeptFacts, WholeOccupation } from '#app/features/occupations/domain/occupation.ts';
import { occupationTexts } from '#app/features/occupations/texts/index.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';

type Props = { facts: KeptFacts | undefined; locale: Locale };

const MOST_IN_SIGHT = 12;

/** What one does, with where the words are from and when they were fetched; without them it is said why. */
export function DefinitionCard({ facts, locale }: Props) {
  const t = translate(occupationTexts, locale);
  return (
    <Card id="definition" title={t('page.whatOneDoes')}>
      <Stack gap="sm">
        {facts === undefined ? <Text soft>{t('page.noDefinition')}</Text> : null}
        {facts?.definition === '' ? <Text soft>{t('page.notInAnswer')}</Text> : null}
        {facts?.definition ? <Text lang="sv">{facts.definition}</Text> : null}
        {facts === undefined ? null : <SourceLine facts={facts} locale={locale} />}
      </Stack>
    </Card>
  );
}

function SourceLine({ facts: { source, version, fetchedAt }, locale }: { facts: KeptFacts; locale: Locale }) {
  const t = translate(occupationTexts, locale);
  const day = formatDate(locale, dayOf(fetchedAt));
  return (
    <Text soft small>
      {t('page.source', { version: String(version), source, day })}
    </Text>
  );
}

/** Titles that were fetched, and the words of our own list. */
export function CalledCard({ occupation: { words, facts }, locale }: { occupation: WholeOccupation; locale: Locale }) {
  const t = translate(occupationTexts, locale);
  const names = facts?.names ?? [];
  if (names.length === 0 && words.length === 0) return null;
  return (
    <Card id="called" title={t('page.called')}>
      <Stack>
        {names.length === 0 ? null : (
          <Section title={t('page.calledFetched')} level={3}>
            <Listed items={names} locale={locale} />
          </Section>
        )}
        {words.length === 0 ? null : (
          <Section title={t('page.calledOwn')} level={3}>
            <Listed items={words} locale={locale} />
          </Section>
        )}
      </Stack>
    </Card>
  );
}

/** Skills that go with it, if any were fetched. */
export function SkillsCard({ facts, locale }: Props) {
  const t = translate(occupationTexts, locale);
  if (facts === undefined || facts.skills.length === 0) return null;
  return (
    <Card id="skills" title={t('page.skills')} description={t('page.skillsHint')}>
      <Listed items={facts.skills} locale={locale} />
    </Card>
  );
}

function Listed({ items, locale }: { items: readonly string[]; locale: Locale }) {
  const t = translate(occupationTexts, locale);
  const line = (some: readonly string[]) => <Text lang="sv">{some.join(' · ')}</Text>;
  if (items.length <= MOST_IN_SIGHT) return line(items);
  return (
    <Stack gap="xs">
      {line(items.slice(0, MOST_IN_SIGHT))}
      <Details summary={t('page.more', { count: items.length })}>{line(items)}</Details>
    </Stack>
  );
}
