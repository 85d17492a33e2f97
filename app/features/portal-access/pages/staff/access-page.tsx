import { z } from 'zod';
import { participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { timeOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { RenewedPart } from '#app/ui/renewed-part.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { changeCardForm } from '../../domain/forms.ts';
import { portalAccessPath, printPortalCardPath } from '../../domain/paths.ts';
import { handlePortalCards } from '../../domain/permissions.ts';
import { changePortalCard, type PortalAccess } from '../../server/cards.ts';
import { type PrintedCard, printOneCard } from '../../server/printed-cards.ts';
import { portalAccessTexts } from '../../texts/index.ts';
import { StateTag } from '../parts/state-tag.tsx';

/** How one participant comes to her own side: her card, opening and blocking it, and the phones she uses. */
export const accessPage = definePage({
  path: portalAccessPath,
  permission: handlePortalCards,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: changeCardForm,
  load: async (ctx, { params }) => ({
    ...(await printOneCard(ctx, params.enrolmentId)),
    origin: ctx.services.origin,
  }),
  submit: async (ctx, { params, form }) => {
    await changePortalCard(ctx, params.enrolmentId, form);
    return ok(portalAccessPath.to(params, { done: 'saved' }));
  },
  view: (data, view) => {
    const t = translate(portalAccessTexts, view.locale);
    const { head } = data;
    const name = fullName(head);
    const enrolmentId = head.id;
    return {
      title: t('group.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('access.title', { name })}
            lead={t('access.lead', { name: head.givenName })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: participantsPath.to(), label: t('participants') },
                  { href: participantPath.to({ enrolmentId }), label: name },
                ]}
              />
            }
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="portal" role={view.caller.role} />
          <RenewedPart part="access" seconds={10}>
            <Stack gap="lg">
              <TheCard access={data} card={data.cards[0]} origin={data.origin ?? view.url.origin} view={view} />
              <Phones access={data} view={view} />
            </Stack>
          </RenewedPart>
        </Stack>
      ),
    };
  },
});

type Props = { access: PortalAccess; view: ViewContext };

function TheCard({ access, card, origin, view }: Props & { card: PrintedCard | undefined; origin: string }) {
  const t = translate(portalAccessTexts, view.locale);
  const { head, invited } = access;
  const { state } = invited;
  const name = head.givenName || head.familyName;
  const told = {
    none: t('access.none', { name }),
    closed: t('access.closed', { name }),
    open: t('access.open', { time: invited.card?.openUntil ? timeOf(invited.card.openUntil) : '' }),
    taken: t('access.taken', {
      name,
      date: invited.card?.takenAt ? formatInstant(view.locale, invited.card.takenAt) : '',
    }),
    locked: t('access.locked'),
    blocked: t('access.blocked'),
  }[state];
  const qr = card && state === 'open' ? drawQrCode(`${origin}${card.path}`) : undefined;
  const hasCard = state !== 'none' && state !== 'blocked';
  return (
    <Card title={t('access.card')} id="card">
      <Stack gap="md">
        <Cluster gap="sm">
          <StateTag state={state} locale={view.locale} />
        </Cluster>
        <Text>{told}</Text>
        {invited.isProtected ? <Alert tone="info">{t('access.protected')}</Alert> : null}
        {invited.card !== undefined && hasCard && invited.card.wrongInRow > 0 ? (
          <Alert tone="warning">{t('access.wrong', { count: invited.card.wrongInRow })}</Alert>
        ) : null}
        {qr === undefined || card === undefined ? null : (
          <Cluster gap="lg">
            <QrCode size={qr.size} path={qr.path} label={t('access.qr')} pixels={220} />
            <Stack gap="xs">
              <Text soft>{t('access.code')}</Text>
              <Text strong numeric dir="ltr">
                {card.code}
              </Text>
              <Text soft>{`${new URL(origin).host}/my`}</Text>
            </Stack>
          </Cluster>
        )}
        <Cluster gap="md">
          {hasCard ? null : <Do what="new" label={t('access.make')} variant="primary" />}
          {state === 'closed' ? <Do what="open" label={t('access.openNow')} variant="primary" /> : null}
          {state === 'open' ? <Do what="open" label={t('access.openAgain')} variant="secondary" /> : null}
          {card === undefined ? null : (
            <LinkButton icon="printer" href={printPortalCardPath.to({ enrolmentId: head.id })}>
              {t('access.print')}
            </LinkButton>
          )}
        </Cluster>
        {hasCard ? (
          <>
            <Text soft small>
              {t('access.renewText')}
            </Text>
            <Do what="new" label={t('access.renew')} variant="secondary" />
          </>
        ) : null}
        {hasCard || access.phones.length > 0 ? (
          <>
            <Text soft small>
              {t('access.blockText')}
            </Text>
            <Cluster gap="md">
              <Do what="block" label={t('access.block')} variant="danger" />
              <Do what="block-and-new" label={t('access.blockAndNew')} variant="tertiary" />
            </Cluster>
          </>
        ) : null}
      </Stack>
    </Card>
  );
}

type DoProps = { what: string; label: string; variant: 'primary' | 'secondary' | 'tertiary' | 'danger' };

function Do({ what, label, variant }: DoProps) {
  return (
    <Form hidden={{ do: what }}>
      <Button variant={variant}>{label}</Button>
    </Form>
  );
}

function Phones({ access: { phones }, view }: Props) {
  const t = translate(portalAccessTexts, view.locale);
  return (
    <Card title={t('access.phones')} id="phones">
      <Table
        caption={t('access.phones')}
        captionHidden
        bare
        rows={phones}
        rowKey={({ id }) => id}
        empty={<Text>{t('access.noPhones')}</Text>}
        columns={[
          { key: 'label', header: t('access.phone'), rowHeader: true, cell: ({ label }) => label },
          { key: 'use', header: t('access.use'), cell: ({ isShared }) => t(isShared ? 'access.shared' : 'access.own') },
          { key: 'seen', header: t('access.lastSeen'), cell: ({ lastSeenOn }) => formatDate(view.locale, lastSeenOn) },
        ]}
      />
    </Card>
  );
}
