import { z } from 'zod';
import { sessionPath } from '#app/features/activities/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { printKronor } from '#app/features/history/domain/supports.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Order, OrderMoveRecord } from '../../domain/order.ts';
import { changeOrderForm } from '../../domain/order-form.ts';
import { possibleMoves } from '../../domain/order-moves.ts';
import { interpretersPath, orderPath } from '../../domain/paths.ts';
import { orderInterpreter as mayOrder, readOrders } from '../../domain/permissions.ts';
import { getOrder } from '../../server/get-orders.ts';
import { changeOrder } from '../../server/order-interpreter.ts';
import { OrderWarning } from '../parts/order-warning.tsx';
import { formState, howWords, kronor, orderTranslate, stateTones, whenWords } from '../words.ts';

export const orderPage = definePage({
  path: orderPath,
  permission: readOrders,
  audit: { action: 'read', category: 'participation' },
  submitPermission: mayOrder,
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), orderId: z.uuid() }),
  query: z.object({}),
  form: changeOrderForm,
  load: (ctx, { params }) => getOrder(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeOrder(ctx, params, form);
    return changed.ok ? ok(orderPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, order, moves }, view) => {
    const { locale } = view;
    const t = orderTranslate(locale);
    return {
      title: t('page.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={`${t('title')} ${whenWords(locale, order)}`}
            lead={howWords(locale, order)}
            tags={<Tag tone={stateTones[order.state]}>{t(`states.${order.state}`)}</Tag>}
            below={{ href: interpretersPath.to({ enrolmentId: head.id }), label: t('title') }}
          />
          <OrderWarning order={order} locale={locale} />
          <Split aside={<Happened moves={moves} view={view} />}>
            <Facts order={order} view={view} />
            {may(view.caller, mayOrder) ? <Update order={order} view={view} /> : null}
          </Split>
        </Stack>
      ),
    };
  },
});

function Facts({ order, view }: { order: Order; view: ViewContext }) {
  const t = orderTranslate(view.locale);
  const items: (Definition | false)[] = [
    {
      term: t('what'),
      value:
        order.sessionId === null ? (
          t(`occasion.${order.occasion}`)
        ) : (
          <Link href={sessionPath.to({ sessionId: order.sessionId })}>{t('occasion.session')}</Link>
        ),
    },
    order.place !== '' && { term: t('page.place'), value: order.place },
    { term: t('agency'), value: order.agency || '–' },
    order.reference !== '' && { term: t('page.reference'), value: order.reference },
    { term: t('cost'), value: order.costOre === null ? t('noCost') : kronor(view.locale, order.costOre) },
  ];
  return (
    <Card id="facts" title={t('page.facts')}>
      <DefinitionList items={items.filter((item) => item !== false)} />
    </Card>
  );
}

function Update({ order, view }: { order: Order; view: ViewContext }) {
  const t = orderTranslate(view.locale);
  const state = formState(forgetIfStale(view));
  return (
    <Card id="update" title={t('page.update')}>
      <Form id="form" hidden={{ version: String(order.version) }} warnUnsaved>
        <FormProblems state={state} />
        <RadioGroup
          name="move"
          legend={t('page.move')}
          options={[
            { value: '', label: t('page.keep') },
            ...possibleMoves(order, view.today).map((move) => ({ value: move, label: t(`page.moves.${move}`) })),
          ]}
          defaultValue={state.textOf('move')}
          error={state.errorOf('move')}
        />
        <Columns min="narrow">
          <TextInput
            name="agency"
            label={t('agency')}
            optionalText={t('optional')}
            maxLength={120}
            defaultValue={state.textOf('agency', order.agency)}
            error={state.errorOf('agency')}
          />
          <TextInput
            name="reference"
            label={t('page.reference')}
            optionalText={t('optional')}
            maxLength={60}
            defaultValue={state.textOf('reference', order.reference)}
            error={state.errorOf('reference')}
            autoComplete="off"
          />
        </Columns>
        <TextInput
          name="cost"
          label={t('page.cost')}
          hint={t('page.costHint')}
          optionalText={t('optional')}
          inputMode="decimal"
          width="sm"
          suffix="kr"
          defaultValue={state.textOf('cost', order.costOre === null ? '' : printKronor(order.costOre))}
          error={state.errorOf('cost')}
        />
        <ButtonRow>
          <Button icon="save">{t('save')}</Button>
          <LinkButton variant="tertiary" href={interpretersPath.to({ enrolmentId: order.enrolmentId })}>
            {t('cancel')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Happened({ moves, view }: { moves: readonly OrderMoveRecord[]; view: ViewContext }) {
  const t = orderTranslate(view.locale);
  return (
    <Card id="happened" title={t('page.happened')}>
      <EventList
        label={t('page.happened')}
        items={moves.map((each) => ({
          key: each.id,
          date: t('page.by', { at: formatInstant(view.locale, each.movedAt), name: each.movedBy }),
          title: each.move === 'order' ? t('page.ordered') : t(`page.moves.${each.move}`),
          tone: stateTones[each.toState],
        }))}
      />
    </Card>
  );
}
