import { z } from 'zod';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { consentsPath, newConsentPath, newHandOverPath } from '../../domain/paths.ts';
import { readSharing, recordConsentPermission, recordHandOverPermission } from '../../domain/permissions.ts';
import { getSharing } from '../../server/get-sharing.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ActiveConsents } from '../parts/active-consents.tsx';
import { SharingHeader } from '../parts/sharing-header.tsx';
import { HandOvers, PartnerReads, SharingHistory } from '../parts/sharing-history.tsx';
import { WaitingQuestions } from '../parts/waiting-questions.tsx';

/** What of one person is shared with whom, why and until when; what was answered before; who has read. */
export const consentsPage = definePage({
  path: consentsPath,
  permission: readSharing,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getSharing(ctx, params.enrolmentId),
  view: (sharing, view) => {
    const { locale, caller } = view;
    const t = translate(consentTexts, locale);
    const { head } = sharing;
    const ids = { enrolmentId: head.id };
    const problem = formState(view).whole;
    return {
      title: t('sharing.title'),
      body: (
        <Stack gap="lg">
          <SharingHeader
            head={head}
            locale={locale}
            title={t('sharing.titleOf', { name: fullName(head) })}
            lead={t('sharing.lead')}
            actions={
              <Cluster>
                {may(caller, recordConsentPermission) && !head.restricted ? (
                  <LinkButton variant="primary" icon="plus" href={newConsentPath.to(ids)}>
                    {t('sharing.ask')}
                  </LinkButton>
                ) : null}
                {may(caller, recordHandOverPermission) ? (
                  <LinkButton icon="external" href={newHandOverPath.to(ids)}>
                    {t('sharing.handOver')}
                  </LinkButton>
                ) : null}
              </Cluster>
            }
          />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="sharing" />
          {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
          {head.restricted ? (
            <Alert tone="warning" title={t('sharing.protected')}>
              {t('sharing.protectedText')}
            </Alert>
          ) : null}
          <WaitingQuestions sharing={sharing} view={view} />
          <ActiveConsents sharing={sharing} view={view} />
          <Columns min="wide">
            <Stack>
              <SharingHistory sharing={sharing} view={view} />
              <HandOvers sharing={sharing} view={view} />
            </Stack>
            <PartnerReads sharing={sharing} view={view} />
          </Columns>
        </Stack>
      ),
    };
  },
});
