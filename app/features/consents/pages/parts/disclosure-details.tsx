import type { ReactNode } from 'react';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type Field, sensitiveFields } from '../../domain/fields.ts';
import { consentTexts } from '../../texts/index.ts';

/** What is shared, a word for each. */
export function FieldTags({ fields, locale }: { fields: readonly Field[]; locale: Locale }): ReactNode {
  const t = translate(consentTexts, locale);
  return (
    <Cluster gap="xs">
      {fields.map((field) => (
        <Tag key={field} tone={sensitiveFields.includes(field) ? 'warm' : 'info'}>
          {t(`field.${field}`)}
        </Tag>
      ))}
    </Cluster>
  );
}
