import { documentPath } from '#app/features/documents/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addDays } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { namePeerForm } from '../../domain/meeting-input.ts';
import { namePeerPath, newProxyPath, promisePath, proxyPath } from '../../domain/paths.ts';
import { holdsOn, type PersonProxy } from '../../domain/proxy.ts';
import { isOverdue } from '../../domain/several-parties.ts';
import type { MeetingList } from '../../server/get-meetings.ts';
import { meetingTranslate } from '../meeting-words.ts';

type Props = { data: MeetingList; view: ViewContext };

/** Promises of which nobody has said what became. */
export function OpenPromises({ data: { coached, promises }, view }: Props) {
  const t = meetingTranslate(view.locale);
  const open = promises.filter(({ status }) => status === 'open');
  return (
    <Card id="promises" title={t('promises.open')}>
      {open.length === 0 ? (
        <Text soft>{t('promises.openNone')}</Text>
      ) : (
        <LinkList
          label={t('promises.open')}
          items={open.map((each) => ({
            key: each.id,
            href: promisePath.to({ enrolmentId: coached.id, meetingId: each.meetingId, promiseId: each.id }),
            title: each.what,
            meta: `${each.promisedBy} · ${t('promises.dueLine', { day: formatDate(view.locale, each.dueOn) })}`,
            end: isOverdue(each, view.today) ? <Tag tone="warning">{t('promises.overdue')}</Tag> : undefined,
          }))}
        />
      )}
    </Card>
  );
}

type ProxyProps = { proxies: readonly PersonProxy[]; enrolmentId: string; view: ViewContext; readOnly?: boolean };

/** Who speaks or acts for her, in what, till when. */
export function ProxyCard({ proxies, enrolmentId, view, readOnly }: ProxyProps) {
  const t = meetingTranslate(view.locale);
  const period = ({ validFrom, validBefore }: PersonProxy) =>
    validBefore === null
      ? t('proxy.openPeriod', { from: formatDate(view.locale, validFrom) })
      : t('proxy.period', {
          from: formatDate(view.locale, validFrom),
          to: formatDate(view.locale, addDays(validBefore, -1)),
        });
  return (
    <Card
      id="proxies"
      title={t('proxy.title')}
      actions={
        readOnly ? undefined : (
          <LinkButton size="sm" variant="tertiary" icon="plus" href={newProxyPath.to({ enrolmentId })}>
            {t('proxy.add')}
          </LinkButton>
        )
      }
    >
      {proxies.length === 0 ? <Text soft>{t('proxy.none')}</Text> : null}
      <Stack>
        {proxies.map((proxy) => (
          <Stack key={proxy.id} gap="xs">
            <Cluster>
              <Text as="span" strong>
                {proxy.holderName}
              </Text>
              <Tag tone={holdsOn(proxy, view.today) ? 'success' : 'neutral'}>
                {t(holdsOn(proxy, view.today) ? 'proxy.now' : 'proxy.past')}
              </Tag>
            </Cluster>
            <Text small>{`${t(`proxy.kind.${proxy.kind}`)}: ${proxy.scope}`}</Text>
            <Text soft small>
              {[period(proxy), proxy.phone].filter(Boolean).join(' · ')}
            </Text>
            <Cluster>
              {proxy.documentId === null ? null : (
                <Link href={documentPath.to({ enrolmentId, documentId: proxy.documentId })}>{t('proxy.paper')}</Link>
              )}
              {readOnly ? null : (
                <Link href={proxyPath.to({ enrolmentId, proxyId: proxy.id })}>{t('proxy.change')}</Link>
              )}
            </Cluster>
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

/** Who coaches her as a peer. */
export function PeerCard({ data: { coached, peers }, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card id="peer" title={t('peerChoice.title')}>
      <Stack gap="sm">
        <Text soft small>
          {t('peerChoice.lead')}
        </Text>
        {peers.length === 0 ? (
          <Text soft>{t('peerChoice.nobody')}</Text>
        ) : (
          <Form action={namePeerPath.to({ enrolmentId: coached.id })}>
            <Select
              name={'peerId' satisfies keyof typeof namePeerForm.shape}
              label={t('peerChoice.label')}
              emptyLabel={t('peerChoice.none')}
              options={peers.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={coached.peerCoachId ?? ''}
            />
            <Button variant="secondary" size="sm">
              {t('peerChoice.submit')}
            </Button>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
