import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { newPlacementLinkPath, placementLinkOfPath } from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import type { PlacementLink } from '../../domain/placement.ts';
import { placementTranslate } from '../words.ts';

/** How a link stands now. */
export function linkState(link: PlacementLink, now: string): 'open' | 'expired' | 'revoked' | 'locked' {
  if (link.revokedAt !== null) return 'revoked';
  if (link.isLocked) return 'locked';
  return Date.parse(link.expiresAt) > Date.parse(now) ? 'open' : 'expired';
}

export const linkTones = { open: 'success', expired: 'neutral', revoked: 'neutral', locked: 'danger' } as const;

type Props = {
  links: readonly PlacementLink[];
  of: { enrolmentId: string; placementId: string };
  canMake: boolean;
  now: string;
  view: ViewContext;
};

/** The links that are out, to whom, and what became of them. */
export function LinksCard({ links, of, canMake, now, view }: Props) {
  const { locale } = view;
  const t = placementTranslate(locale);
  return (
    <Card
      title={t('links.title')}
      actions={
        canMake && may(view.caller, handlePlacements) ? (
          <LinkButton icon="qr" href={newPlacementLinkPath.to(of)}>
            {t('links.make')}
          </LinkButton>
        ) : undefined
      }
    >
      {links.length === 0 ? (
        <Text soft>{t('links.none')}</Text>
      ) : (
        <LinkList
          label={t('links.title')}
          items={links.map((link) => {
            const state = linkState(link, now);
            return {
              key: link.id,
              href: placementLinkOfPath.to({ ...of, placementLinkId: link.id }),
              title: `${t(`links.purpose.${link.purpose}`)}: ${link.contactName ?? t('party.participant')}`,
              meta: [
                t('links.until', { at: formatInstant(locale, link.expiresAt) }),
                link.lastOpenedAt === null
                  ? t('links.notSeen')
                  : t('links.seen', { at: formatInstant(locale, link.lastOpenedAt) }),
                link.sentOutcome === null ? '' : t(`links.sent.${link.sentOutcome}`),
              ]
                .filter(Boolean)
                .join(' · '),
              end: <Tag tone={linkTones[state]}>{t(`links.${state}`)}</Tag>,
            };
          })}
        />
      )}
    </Card>
  );
}
