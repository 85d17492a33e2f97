import type { PublicView } from '#app/platform/http/public-page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Occasion } from '../../domain/occasions.ts';
import { ownChangePath } from '../../domain/paths.ts';
import type { OwnActivity } from '../../server/association-gate-store.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { inLocale } from './own-frame.tsx';

const FIRST = 6;

type Props = { view: PublicView; activity: OwnActivity; coming: readonly Occasion[]; token: string };

/** Days to cancel, and taking the whole off the list: all of it at once, since nothing new is said to anybody. */
export function OwnChanges({ view, activity, coming, token }: Props) {
  const t = translate(openActivityTexts, view.locale);
  const { id, version, published, proposed, isWithdrawn } = activity;
  const action = ownChangePath.to({ token, openActivityId: id }, inLocale(view.locale));
  const button = (
    change: string,
    label: string,
    small?: boolean,
    hidden: Record<string, string> = {},
    name?: string,
  ) => (
    <Form action={action} hidden={{ version: String(version), change, ...hidden }} aria-label={name ?? label}>
      <Button variant="tertiary" size={small ? 'sm' : 'md'}>
        {label}
      </Button>
    </Form>
  );
  const table = (rows: readonly Occasion[]) => (
    <Table
      caption={t('own.days')}
      captionHidden
      bare
      compact
      rows={rows}
      rowKey={(row) => row.uid}
      columns={[
        {
          key: 'day',
          header: t('group.when'),
          rowHeader: true,
          cell: ({ heldOn, startsAt, endsAt, isCancelled }) => (
            <>
              {formatDate(view.locale, heldOn, 'weekday')} {startsAt}–{endsAt}{' '}
              {isCancelled ? <Tag tone="danger">{t('own.cancelled')}</Tag> : null}
            </>
          ),
        },
        {
          key: 'change',
          header: t('own.cancelDay'),
          headerHidden: true,
          besideName: true,
          cell: ({ heldOn, isCancelled }) => {
            const day = formatDate(view.locale, heldOn, 'weekday');
            return isCancelled
              ? button('hold', t('own.holdDay'), true, { day: heldOn }, t('own.holdDayOf', { day }))
              : button('cancel', t('own.cancelDay'), true, { day: heldOn }, t('own.cancelDayOf', { day }));
          },
        },
      ]}
    />
  );
  return (
    <>
      {published === null || isWithdrawn ? null : (
        <Card title={t('own.days')} id="days">
          {coming.length === 0 ? (
            <Text soft>{t('own.noDays')}</Text>
          ) : (
            <Stack>
              {table(coming.slice(0, FIRST))}
              {coming.length > FIRST ? (
                <Details summary={t('own.moreDays', { count: coming.length - FIRST })}>
                  {table(coming.slice(FIRST))}
                </Details>
              ) : null}
            </Stack>
          )}
        </Card>
      )}
      {published !== null && !isWithdrawn ? (
        <div>
          {button('withdraw', t('own.withdraw'))}
          <Text soft small>
            {t('own.withdrawHelp')}
          </Text>
        </div>
      ) : null}
      {published !== null && isWithdrawn ? button('put-back', t('own.putBack')) : null}
      {proposed === null ? null : button('discard', t(published === null ? 'own.discard' : 'own.discardChange'))}
    </>
  );
}
