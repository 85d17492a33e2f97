import { formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Details } from '#app/ui/details.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { NOW_KNOWN, SAID_ANEW } from '../../domain/decide-facts.ts';
import { ENDED, NEW_TERMS, type Provenance } from '../../domain/records.ts';
import { historyTexts } from '../../texts/index.ts';

type Row = Provenance & { id: string };

/** The earlier rows that a row replaced, the latest first. */
export function earlierRows<R extends Row>(row: R, all: ReadonlyMap<string, R>): R[] {
  const before = row.corrects === null ? undefined : all.get(row.corrects);
  return before === undefined ? [] : [before, ...earlierRows(before, all)];
}

type Props<R extends Row> = {
  row: R;
  all: ReadonlyMap<string, R>;
  recorders: ReadonlyMap<string, string>;
  locale: Locale;
  describe: (row: R) => string;
};

/** Where a row comes from, who recorded it when, and what stood there before. */
export function ProvenanceOf<R extends Row>({ row, all, recorders, locale, describe }: Props<R>) {
  const t = translate(historyTexts, locale);
  const name = (one: Row) =>
    (one.recordedBy === null ? undefined : recorders.get(one.recordedBy)) ?? t('page.somebody');
  const chain = [row, ...earlierRows(row, all)];
  const why = (replacing: Row) => {
    const about = { when: formatInstant(locale, replacing.recordedAt), name: name(replacing) };
    if (replacing.correctionReason === ENDED) return t('page.ended', about);
    if (replacing.correctionReason === NEW_TERMS) return t('page.newTerms', about);
    if (replacing.correctionReason === NOW_KNOWN) return t('page.nowKnown', about);
    if (replacing.correctionReason === SAID_ANEW) return t('page.saidAnew', about);
    return t('page.corrected', { ...about, reason: replacing.correctionReason ?? '' });
  };
  return (
    <Stack gap="xs">
      <Text as="span">{[t(`words.source.${row.source}`), row.evidence].filter(Boolean).join(': ')}</Text>
      <Text as="span" soft small>
        {t('page.recordedBy', { when: formatInstant(locale, row.recordedAt), name: name(row) })}
      </Text>
      {chain.length > 1 ? (
        <Details summary={t('page.earlier', { count: String(chain.length - 1) })}>
          <EventList
            label={t('page.earlier', { count: String(chain.length - 1) })}
            items={chain.slice(1).map((old, index) => ({
              key: old.id,
              icon: 'history' as const,
              date: why(chain[index] as R),
              title: describe(old),
              body: [t(`words.source.${old.source}`), old.evidence].filter(Boolean).join(': '),
            }))}
          />
        </Details>
      ) : null}
    </Stack>
  );
}
