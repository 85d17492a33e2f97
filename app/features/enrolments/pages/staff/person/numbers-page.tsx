import { z } from 'zod';
import { addNumberForm, type NumberRecord } from '#app/features/people/domain/number-facts.ts';
import { changeNumbers, readNumbers, revealNumber } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { addNumber, getNumbers } from '#app/features/people/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  endNumberPath,
  noNumberPath,
  numbersPath,
  replaceNumberPath,
  revealNumberPath,
} from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { withReachable } from '../../../server/reachable-holder.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { KnownHolder } from '../../parts/known-holder.tsx';
import { NewerValues } from '../../parts/newer-values.tsx';
import { NumberFields } from '../../parts/number-fields.tsx';
import { numberPeriod, numberState, sourceWords } from '../../parts/number-words.ts';
import { absenceWords } from '../../parts/person-cards.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const numbersPage = definePage({
  path: numbersPath,
  permission: readNumbers,
  audit: { action: 'read', category: 'directory' },
  submitPermission: changeNumbers,
  submitAudit: { action: 'write', category: 'identity' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: addNumberForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return { head, ...(await getNumbers(ctx, head.personId)) };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const added = await addNumber(ctx, head.personId, form);
    return added.ok ? ok(numbersPath.to(params, { done: 'saved' })) : refuse(await withReachable(ctx, added.problem));
  },
  view: ({ head, version, numbers, absence }, view) => {
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    const isNumberless = numbers.every(({ validBefore }) => validBefore !== null);
    return {
      title: p('numbers.title'),
      body: (
        <PersonFrame
          head={head}
          locale={locale}
          part="person"
          title={p('numbers.title')}
          lead={p('numbers.lead', { name: fullName(head) })}
        >
          {isNumberless && absence ? (
            <Alert tone="info" title={p('numbers.none')}>
              <Stack gap="sm">
                <Text>{absenceWords(locale, absence)}</Text>
                {absence.note ? <Text soft>{p('numbers.note', { note: absence.note })}</Text> : null}
              </Stack>
            </Alert>
          ) : null}
          <NumberTable enrolmentId={head.id} numbers={numbers} view={view} />
          {may(view.caller, changeNumbers) ? (
            <Card title={p('numbers.add')} description={p('numbers.addLead')}>
              <Form
                hidden={{ id: state.textOf('id', newId()), version: String(version) }}
                warnUnsaved
                autoComplete="off"
              >
                <FormProblems state={state} newer={<NewerValues locale={locale} fields={[]} />} />
                <KnownHolder state={state} locale={locale} />
                <NumberFields state={state} locale={locale} />
                <Cluster>
                  <Button icon="save">{p('numbers.saveNumber')}</Button>
                  {isNumberless ? (
                    <LinkButton variant="tertiary" href={noNumberPath.to({ enrolmentId: head.id })}>
                      {p('numbers.stateNone')}
                    </LinkButton>
                  ) : null}
                </Cluster>
              </Form>
            </Card>
          ) : null}
        </PersonFrame>
      ),
    };
  },
});

function NumberTable({
  enrolmentId,
  numbers,
  view,
}: {
  enrolmentId: string;
  numbers: readonly NumberRecord[];
  view: ViewContext;
}) {
  const t = translate(enrolmentTexts, view.locale);
  const p = translate(personTexts, view.locale);
  const { locale } = view;
  const mayChange = may(view.caller, changeNumbers);
  return (
    <Card
      title={p('numbers.list')}
      flush={numbers.length > 0}
      actions={
        numbers.length > 0 && may(view.caller, revealNumber) ? (
          <LinkButton size="sm" icon="eye" href={revealNumberPath.to({ enrolmentId })}>
            {p('numbers.reveal')}
          </LinkButton>
        ) : undefined
      }
    >
      <Table
        caption={p('numbers.list')}
        captionHidden
        bare
        rows={numbers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState titleLevel={3} title={p('numbers.empty')}>
            {p('numbers.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'kind',
            header: p('numbers.kind'),
            rowHeader: true,
            cell: (number) => (
              <Stack gap="xs">
                <span>{t(`numberKind.${number.kind}`)}</span>
                {number.level ? <Tag outline>{p(`level.${number.level}`)}</Tag> : null}
              </Stack>
            ),
          },
          { key: 'shown', header: p('numbers.shown'), nowrap: true, cell: ({ masked }) => masked },
          {
            key: 'period',
            header: p('numbers.period'),
            cell: (number) => (
              <Stack gap="xs">
                <span>{numberPeriod(locale, number)}</span>
                <Tag tone={numberState(locale, number).tone}>{numberState(locale, number).words}</Tag>
              </Stack>
            ),
          },
          {
            key: 'source',
            header: p('numbers.source'),
            cell: (number) => <Origin number={number} locale={locale} />,
          },
          {
            key: 'change',
            header: p('numbers.change'),
            headerHidden: true,
            cell: ({ id, validBefore }) =>
              validBefore === null && mayChange ? (
                <Cluster gap="xs">
                  <LinkButton size="sm" href={replaceNumberPath.to({ enrolmentId, numberId: id })}>
                    {p('numbers.replace')}
                  </LinkButton>
                  <LinkButton size="sm" variant="tertiary" href={endNumberPath.to({ enrolmentId, numberId: id })}>
                    {p('numbers.end')}
                  </LinkButton>
                </Cluster>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}

function Origin({ number, locale }: { number: NumberRecord; locale: ViewContext['locale'] }) {
  const p = translate(personTexts, locale);
  const { endedReason } = number;
  const ended =
    endedReason && Object.hasOwn(personTexts.sv.because, endedReason)
      ? p(`because.${endedReason as 'other'}`)
      : endedReason;
  return (
    <Stack gap="xs">
      <span>{sourceWords(locale, number.source)}</span>
      {[number.reason, ended].filter(Boolean).map((words) => (
        <Text key={words} soft small>
          {words}
        </Text>
      ))}
    </Stack>
  );
}
