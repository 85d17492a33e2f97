import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { protectionPath, setProtectionPath } from '../../domain/paths.ts';
import { readProtection } from '../../domain/permissions.ts';
import { getProtection } from '../../server/get-protection.ts';
import { protectionTexts } from '../../texts/index.ts';
import { AccessesCard, EmergencyCard } from '../parts/access-cards.tsx';
import { BarsCard } from '../parts/bars-card.tsx';
import { NumberTriesCard } from '../parts/number-tries-card.tsx';
import { EarlierCard, ProtectionCard } from '../parts/protection-cards.tsx';
import { ReadersCard } from '../parts/readers-card.tsx';

/** Who may see a person and who may not. Of a protected person only her lasting named readers learn more than that. */
export const protectionPage = definePage({
  path: protectionPath,
  permission: readProtection,
  audit: { action: 'read', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getProtection(ctx, params.enrolmentId),
  view: ({ head, bars, named, emergency }, view) => {
    const t = translate(protectionTexts, view.locale);
    const enrolmentId = head.id;
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: participantPath.to({ enrolmentId }), label: fullName(head) }]}
              />
            }
            title={t('title')}
            lead={t('lead')}
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="protection" />
          {emergency ? (
            <EmergencyCard emergency={emergency} view={view} />
          ) : (
            <>
              {named ? (
                <>
                  <ProtectionCard enrolmentId={enrolmentId} named={named} view={view} />
                  <ReadersCard enrolmentId={enrolmentId} named={named} view={view} />
                  <NumberTriesCard enrolmentId={enrolmentId} tries={named.tries} view={view} />
                </>
              ) : (
                <Card
                  title={t('protection.card')}
                  actions={
                    <LinkButton size="sm" icon="shield" href={setProtectionPath.to({ enrolmentId })}>
                      {t('protection.set')}
                    </LinkButton>
                  }
                >
                  <p>{t('protection.none')}</p>
                </Card>
              )}
              <BarsCard enrolmentId={enrolmentId} bars={bars} view={view} />
              {named ? <AccessesCard accesses={named.accesses} view={view} /> : null}
              {named && named.earlier.length > 0 ? <EarlierCard earlier={named.earlier} view={view} /> : null}
            </>
          )}
        </Stack>
      ),
    };
  },
});
