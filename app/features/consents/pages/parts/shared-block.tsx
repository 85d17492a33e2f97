import type { ReactNode } from 'react';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import type { Field } from '../../domain/fields.ts';
import { groundOf } from '../../domain/shared-person.ts';
import type { Held } from '../../server/shared-store.ts';
import { consentTexts } from '../../texts/index.ts';
import { lastDay } from '../../texts/words.ts';

type Props = { field: Field; held: readonly Held[]; locale: Locale; children: ReactNode };

/** Something that consent shows, with the consent it rests on; nothing at all where no consent names it. */
export function SharedBlock({ field, held, locale, children }: Props) {
  const t = translate(consentTexts, locale);
  const ground = groundOf(held, field);
  if (ground === undefined) return null;
  return (
    <Card
      title={t(`field.${field}`)}
      description={t('shared.groundOf', {
        name: ground.fromName,
        purpose: t(`purpose.${ground.purpose}`),
        date: lastDay(locale, ground.validBefore),
      })}
    >
      {children}
    </Card>
  );
}

/** A list of lines, or that nothing is recorded. */
export function Lines({ items, locale }: { items: { key: string; line: ReactNode }[]; locale: Locale }) {
  if (items.length === 0) return <p>{translate(consentTexts, locale)('shared.nothing')}</p>;
  return (
    <ul>
      {items.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}
