import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { snoozePath, wakePath } from '../../domain/paths.ts';
import type { PersonWork } from '../../domain/work.ts';
import { workTexts } from '../../texts/index.ts';
import { moreOf, placeOf, whatOf } from './work-words.ts';

/** What one person needs, each leading to where it is dealt with; what is put off is folded away. */
export function WorkItems({ work: { items, snoozed }, view }: { work: PersonWork; view: ViewContext }) {
  const { locale } = view;
  const t = translate(workTexts, locale);
  return (
    <Stack gap="sm">
      {items.map((item) => {
        const more = moreOf(view, item);
        return (
          <Cluster key={`${item.kind} ${item.subjectId}`} gap="xs">
            <Link href={placeOf(item)}>{whatOf(locale, item)}</Link>
            <Text as="span" soft small>
              {more === '' ? null : `${more} · `}
              <Link href={snoozePath.to(item)}>
                {t('snooze')} <VisuallyHidden>{whatOf(locale, item)}</VisuallyHidden>
              </Link>
            </Text>
          </Cluster>
        );
      })}
      {snoozed.length === 0 ? null : (
        <Details summary={t('snoozedTitle', { count: snoozed.length })}>
          <Stack gap="sm">
            {snoozed.map((item) => (
              <Stack key={`${item.kind} ${item.subjectId}`} gap="xs">
                <Link href={placeOf(item)}>{whatOf(locale, item)}</Link>
                <Text small soft>
                  {t('snoozedUntil', {
                    date: formatDate(locale, item.snooze.untilOn),
                    name: item.snooze.byName ?? '–',
                    reason: item.snooze.reason,
                  })}
                </Text>
                <Form action={wakePath.to(item)}>
                  <Button size="sm" variant="tertiary">
                    {t('wake')} <VisuallyHidden>{whatOf(locale, item)}</VisuallyHidden>
                  </Button>
                </Form>
              </Stack>
            ))}
          </Stack>
        </Details>
      )}
    </Stack>
  );
}
