import { z } from 'zod';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Tone } from '#app/ui/tones.ts';
import { type RequestState, stateOfRequest } from '../../domain/own-request.ts';
import { answerOwnRequestPath, ownRequestsPath } from '../../domain/paths.ts';
import { answerOwnRequestPermission, readOwnRequests } from '../../domain/permissions.ts';
import { getOwnRequests, type StaffRequest } from '../../server/answer-own-request.ts';
import { ownRequestTexts } from '../../texts/index.ts';
import { RequestDetails } from '../parts/request-details.tsx';

const tones: Record<RequestState, Tone> = {
  waiting: 'warning',
  'taken-back': 'neutral',
  done: 'success',
  declined: 'neutral',
};

/** What a participant asked for or changed on her own side, and what became of it. */
export const ownRequestsPage = definePage({
  path: ownRequestsPath,
  permission: readOwnRequests,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getOwnRequests(ctx, params.enrolmentId),
  view: ({ head, requests }, view) => {
    const t = translate(ownRequestTexts, view.locale);
    const isWaiting = (request: StaffRequest) => stateOfRequest(request) === 'waiting';
    const waiting = requests.filter(isWaiting);
    const before = requests.filter((request) => !isWaiting(request));
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('title')}
            lead={t('lead')}
          />
          <ParticipantTabs enrolmentId={head.id} locale={view.locale} current="requests" />
          <Section id="waiting" title={t('waiting')}>
            {waiting.length === 0 ? (
              <EmptyState icon="check" title={t('noneWaiting')} titleLevel={3}>
                {t('noneWaitingText')}
              </EmptyState>
            ) : (
              <Requests requests={waiting} view={view} />
            )}
          </Section>
          {before.length === 0 ? null : (
            <Section id="before" title={t('before')}>
              <Requests requests={before} view={view} />
            </Section>
          )}
        </Stack>
      ),
    };
  },
});

function Requests({ requests, view }: { requests: readonly StaffRequest[]; view: ViewContext }) {
  const { locale, caller } = view;
  const t = translate(ownRequestTexts, locale);
  return (
    <Columns min="wide">
      {requests.map((request) => {
        const state = stateOfRequest(request);
        return (
          <Card
            key={request.id}
            title={t(`kind.${request.kind}`)}
            titleLevel={3}
            description={
              request.takenBackAt === null
                ? t('asked', { date: formatInstant(locale, request.askedAt) })
                : t('takenBackOn', { date: formatInstant(locale, request.takenBackAt) })
            }
            actions={<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>}
            footer={
              state === 'waiting' && may(caller, answerOwnRequestPermission) ? (
                <LinkButton
                  icon="chevron-end"
                  href={answerOwnRequestPath.to({ enrolmentId: request.enrolmentId, ownRequestId: request.id })}
                >
                  {t('answerIt')}
                </LinkButton>
              ) : undefined
            }
          >
            {request.kind === 'changed' && state === 'waiting' ? null : (
              <RequestDetails request={request} locale={locale} />
            )}
          </Card>
        );
      })}
    </Columns>
  );
}
