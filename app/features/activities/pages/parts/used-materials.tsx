import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Text } from '#app/ui/text.tsx';
import { materialFilePath } from '../../domain/paths.ts';
import type { UsedMaterial } from '../../server/list-materials.ts';
import { activityTexts } from '../../texts/index.ts';
import { languagesLine } from './team-words.ts';

type Props = { materials: readonly UsedMaterial[]; view: ViewContext; attachHref: string | undefined };

/** What an activity or a session uses: each opens at once. Nothing where there is none and nobody may add any. */
export function UsedMaterials({ materials, view, attachHref }: Props) {
  const t = translate(activityTexts, view.locale);
  if (materials.length === 0 && attachHref === undefined) return null;
  return (
    <Card
      title={t('materials.title')}
      id="materials"
      actions={
        attachHref === undefined ? undefined : (
          <LinkButton size="sm" icon="plus" href={attachHref}>
            {t('materials.add')}
          </LinkButton>
        )
      }
    >
      {materials.length === 0 ? (
        <Text soft>{t('materials.none')}</Text>
      ) : (
        <LinkList
          label={t('materials.title')}
          items={materials.map(({ useId, id, title, url, number, languages }) => ({
            key: useId,
            href: url ?? materialFilePath.to({ materialId: id }, { number }),
            title,
            meta: [url === null ? t('materials.file') : t('materials.link'), languagesLine(view.locale, languages)]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
    </Card>
  );
}
