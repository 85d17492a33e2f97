import { z } from 'zod';
import { languagesPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, interpreterWords, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { interpretersPath, newOrderPath, orderPath, ordersPath } from '../../domain/paths.ts';
import { orderInterpreter, readOrders } from '../../domain/permissions.ts';
import { getOrdersOf } from '../../server/get-orders.ts';
import { OrderWarning } from '../parts/order-warning.tsx';
import { howWords, kronor, orderTranslate, stateTones, whenWords } from '../words.ts';

export const interpretersPage = definePage({
  path: interpretersPath,
  permission: readOrders,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getOrdersOf(ctx, params.enrolmentId),
  view: ({ head, file, orders }, view) => {
    const { locale } = view;
    const t = orderTranslate(locale);
    const enrolmentId = head.id;
    const need = interpreterWords(locale, file.needs);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={locale}
            title={t('title')}
            lead={t('lead')}
            actions={
              <>
                <LinkButton icon="list" href={ordersPath.to({}, { programme: head.programmeId })}>
                  {t('allOrders')}
                </LinkButton>
                {may(view.caller, orderInterpreter) ? (
                  <LinkButton variant="primary" icon="plus" href={newOrderPath.to({ enrolmentId })}>
                    {t('order')}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={locale} current="interpreters" role={view.caller.role} />
          <Card
            tone="soft"
            title={t('need')}
            actions={
              <LinkButton size="sm" variant="tertiary" icon="edit" href={languagesPath.to({ enrolmentId })}>
                {t('needChange')}
              </LinkButton>
            }
          >
            {need ? <p>{need}</p> : <Text soft>{t('needNone')}</Text>}
          </Card>
          {orders.map((order) => (
            <OrderWarning key={order.id} order={order} locale={locale} />
          ))}
          <Table
            caption={t('title')}
            captionHidden
            compact
            rows={orders}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon="languages" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            }
            columns={[
              {
                key: 'when',
                header: t('when'),
                rowHeader: true,
                cell: (order) => (
                  <Link href={orderPath.to({ enrolmentId, orderId: order.id })}>{whenWords(locale, order)}</Link>
                ),
              },
              {
                key: 'state',
                header: t('state'),
                besideName: true,
                cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`states.${state}`)}</Tag>,
              },
              { key: 'what', header: t('what'), cell: ({ occasion }) => t(`occasion.${occasion}`) },
              { key: 'how', header: t('how'), cell: (order) => howWords(locale, order) },
              { key: 'agency', header: t('agency'), cell: ({ agency }) => agency },
              {
                key: 'cost',
                header: t('cost'),
                numeric: true,
                cell: ({ costOre }) => (costOre === null ? '' : kronor(locale, costOre)),
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});
