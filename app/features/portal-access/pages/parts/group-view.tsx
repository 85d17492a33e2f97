import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { participantsPath } from '#app/features/enrolments/domain/paths.ts';
import type { RenderedView, ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RenewedPart } from '#app/ui/renewed-part.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { portalAccessPath } from '../../domain/paths.ts';
import type { InvitedGroup } from '../../server/cards.ts';
import type { PrintedCard } from '../../server/printed-cards.ts';
import { portalAccessTexts } from '../../texts/index.ts';
import styles from './paper-cards.module.css';
import { PaperCards } from './paper-cards.tsx';
import { StateTag } from './state-tag.tsx';

type Where = { back?: { href: string; name: string }; print: string };

/** Everybody of a group or a programme, with how her card stands: make, print, open, and who has come in. */
export function groupView(group: InvitedGroup, view: ViewContext, { back, print }: Where): RenderedView {
  const t = translate(portalAccessTexts, view.locale);
  const { people } = group;
  const printable = people.filter(({ state }) => state === 'closed' || state === 'open');
  const trail = back
    ? [
        { href: activitiesPath.to(), label: t('activities') },
        { href: back.href, label: back.name },
      ]
    : [{ href: participantsPath.to(), label: t('participants') }];
  return {
    title: t('group.title'),
    islands: true,
    body: (
      <Stack gap="lg">
        <PageHeader
          title={`${t('group.title')}: ${group.name}`}
          lead={t('group.lead')}
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />}
          actions={
            printable.length === 0 ? undefined : (
              <LinkButton icon="printer" href={print}>
                {t('group.print', { count: printable.length })}
              </LinkButton>
            )
          }
        />
        {people.length === 0 ? (
          <EmptyState icon="users" title={t('group.nobody')}>
            {t('group.nobodyText')}
          </EmptyState>
        ) : (
          <>
            <RenewedPart part="inside" seconds={10}>
              <Inside group={group} view={view} />
            </RenewedPart>
            <Card title={t('group.who')} id="who">
              <Form>
                <Stack gap="md">
                  <Text soft>{t('group.how')}</Text>
                  <Cluster gap="md">
                    <Button name="do" value="make">
                      {t('group.make')}
                    </Button>
                    <Button name="do" value="open" variant="secondary" icon="key">
                      {t('group.open')}
                    </Button>
                  </Cluster>
                  <People group={group} view={view} />
                </Stack>
              </Form>
            </Card>
          </>
        )}
      </Stack>
    ),
  };
}

type Props = { group: InvitedGroup; view: ViewContext };

// What changes while the group sits there: who is in, and for whom one waits.
function Inside({ group: { people }, view }: Props) {
  const t = translate(portalAccessTexts, view.locale);
  const inside = people.filter(({ state }) => state === 'taken').length;
  const waiting = people.filter(({ state }) => state === 'open');
  return (
    <Alert tone={waiting.length > 0 ? 'info' : 'success'} title={t('group.inside', { inside, count: people.length })}>
      {waiting.length === 0 ? null : t('group.waiting', { names: waiting.map(({ name }) => name).join(', ') })}
    </Alert>
  );
}

function People({ group: { people }, view }: Props) {
  const t = translate(portalAccessTexts, view.locale);
  return (
    <Table
      caption={t('group.who')}
      captionHidden
      bare
      dense
      compact
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: 'choose',
          header: t('group.who'),
          headerHidden: true,
          beforeName: true,
          cell: ({ enrolmentId, name, state }) => (
            <Checkbox
              name="enrolmentIds"
              id={`choose-${enrolmentId}`}
              value={enrolmentId}
              label={t('group.choose', { name })}
              labelHidden
              defaultChecked={state === 'none' || state === 'closed' || state === 'open'}
            />
          ),
        },
        {
          key: 'name',
          header: t('group.name'),
          rowHeader: true,
          cell: ({ enrolmentId, name }) => <Link href={portalAccessPath.to({ enrolmentId })}>{name}</Link>,
        },
        { key: 'state', header: t('group.card'), cell: ({ state }) => <StateTag state={state} locale={view.locale} /> },
        { key: 'phone', header: t('access.phone'), cell: ({ state, phone }) => (state === 'taken' ? phone : '') },
      ]}
    />
  );
}

/** Cards to print, and on the screen the way back. */
export function paperView(
  { cards, origin }: { cards: PrintedCard[]; origin: string | undefined },
  view: ViewContext,
  back: string,
): RenderedView {
  const t = translate(portalAccessTexts, view.locale);
  return {
    title: t('paper.title'),
    body: (
      <Stack gap="lg">
        <div className={styles.screenOnly}>
          <PageHeader
            title={t('paper.title')}
            lead={t('paper.lead')}
            actions={
              <LinkButton icon="chevron-start" href={back}>
                {t('paper.back')}
              </LinkButton>
            }
          />
          {cards.length === 0 ? (
            <EmptyState icon="wallet" title={t('paper.nobody')}>
              {t('paper.nobodyText')}
            </EmptyState>
          ) : null}
        </div>
        <PaperCards cards={cards} origin={origin ?? view.url.origin} />
      </Stack>
    ),
  };
}
