import { z } from 'zod';
import { mappingPath } from '#app/features/enrolments/domain/paths.ts';
import { KeepingNote } from '#app/features/retention/pages/parts.tsx';
import { getKeeping, type KeepingOfOne } from '#app/features/retention/public.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { nameReaderForm, openGuardedForm, openReasons } from '../../domain/forms.ts';
import { endGuardedReaderPath, guardedReadersPath, openGuardedPath } from '../../domain/paths.ts';
import { nameGuardedReader as mayName, openGuarded as mayOpen, readGuardedReaders } from '../../domain/permissions.ts';
import {
  endGuardedReader,
  type GuardedReaders,
  getGuardedReaders,
  nameGuardedReader,
  openGuarded,
} from '../../server/guarded-readers.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader } from '../parts/assessment-parts.tsx';
import { assessmentTranslate } from '../words.ts';

type Data = GuardedReaders & { newReaderId: string; keeping: KeepingOfOne };
const audit = { action: 'write', category: 'assessments' } as const;

export const guardedReadersPage = definePage({
  path: guardedReadersPath,
  permission: readGuardedReaders,
  audit: { action: 'read', category: 'assessments' },
  submitPermission: mayName,
  submitAudit: audit,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: nameReaderForm,
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await getGuardedReaders(ctx, params.enrolmentId)),
    newReaderId: newId(),
    keeping: await getKeeping(ctx, params.enrolmentId),
  }),
  submit: async (ctx, { params, form }) => {
    const named = await nameGuardedReader(ctx, params.enrolmentId, form);
    return named.ok ? ok(guardedReadersPath.to(params, { done: 'saved' })) : named;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head } = data;
    return {
      title: t('readers.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <AssessmentHeader
            head={head}
            locale={locale}
            below={[{ href: mappingPath.to({ enrolmentId: head.id }), label: t('mapping.title') }]}
            title={t('readers.title')}
            lead={t('readers.lead')}
          />
          <Split aside={<Aside data={data} view={view} />}>
            <Alert tone={data.mayRead ? 'success' : 'info'}>
              {t(data.mayRead ? 'readers.youRead' : 'readers.youDoNot')}
            </Alert>
            <Text strong>
              {head.caseWorkerName === null
                ? t('readers.nobody')
                : t('readers.responsible', { name: head.caseWorkerName })}
            </Text>
            <Readers data={data} view={view} />
            <KeepingNote of={data.keeping} view={view} />
            {data.earlier.length === 0 ? null : (
              <Details summary={t('readers.earlier')}>
                <Stack gap="sm">
                  {data.earlier.map((each) => (
                    <Text key={each.id}>
                      {t('readers.endedLine', {
                        name: each.name,
                        reason: reasonInWords(each.reason, view),
                        from: formatDate(locale, dayOf(each.namedAt)),
                        to: formatDate(locale, each.endedAt === null ? each.validUntil : dayOf(each.endedAt)),
                      })}
                    </Text>
                  ))}
                </Stack>
              </Details>
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

type Part = { data: Data; view: ViewContext };

function reasonInWords(reason: string, { locale }: ViewContext): string {
  const code = openReasons.find((each) => each === reason);
  return code === undefined ? reason : assessmentTranslate(locale)(`readers.openReasons.${code}`);
}

function Readers({ data: { head, current, isResponsible }, view }: Part) {
  const { locale, caller } = view;
  const t = assessmentTranslate(locale);
  if (current.length === 0) return <Text soft>{t('readers.none')}</Text>;
  return (
    <Table
      caption={t('readers.current')}
      rows={current}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('readers.name'), rowHeader: true, cell: ({ name }) => name },
        { key: 'reason', header: t('readers.reason'), cell: ({ reason }) => reasonInWords(reason, view) },
        {
          key: 'until',
          header: t('readers.until'),
          cell: ({ validUntil }) => (validUntil === null ? t('readers.noEnd') : formatDate(locale, validUntil)),
        },
        {
          key: 'by',
          header: t('readers.namedBy'),
          cell: ({ namedBy, namedAt }) =>
            t('readers.namedLine', { name: namedBy, day: formatDate(locale, dayOf(namedAt)) }),
        },
        {
          key: 'end',
          header: t('readers.end'),
          headerHidden: true,
          cell: ({ id, name, accountId }) =>
            isResponsible || caller.role === 'coordinator' || accountId === caller.accountId ? (
              <Form
                action={endGuardedReaderPath.to({ enrolmentId: head.id, readerId: id })}
                hidden={{ confirmed: '1' }}
              >
                <Button size="sm" variant="secondary">
                  {t('readers.endNamed', { name })}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}

function Aside({ data, view }: Part) {
  const { locale, caller, today } = view;
  const t = assessmentTranslate(locale);
  const { head, colleagues, isResponsible, mayRead, newReaderId } = data;
  const state = formState(view);
  return (
    <>
      {isResponsible ? (
        <Card id="add" title={t('readers.add')}>
          {colleagues.length === 0 ? (
            <Text soft>{t('readers.nobodyToName')}</Text>
          ) : (
            <Form hidden={{ id: newReaderId }} warnUnsaved>
              <FormProblems state={state} />
              <Select
                name="accountId"
                label={t('readers.colleague')}
                emptyLabel={t('readers.choose')}
                error={state.errorOf('accountId')}
                defaultValue={state.textOf('accountId')}
                options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextInput
                name="reason"
                label={t('readers.reason')}
                error={state.errorOf('reason')}
                defaultValue={state.textOf('reason')}
                maxLength={500}
              />
              <DateInput
                {...calendarProps(locale)}
                name="validUntil"
                label={t('readers.until')}
                hint={t('readers.untilHint')}
                error={state.errorOf('validUntil')}
                defaultValue={state.textOf('validUntil')}
                min={today}
              />
              <Button>{t('readers.submit')}</Button>
            </Form>
          )}
        </Card>
      ) : null}
      {may(caller, mayOpen) && !mayRead ? (
        <Card id="open" title={t('readers.openTitle')} tone="warm">
          <Form action={openGuardedPath.to({ enrolmentId: head.id })} hidden={{ id: newReaderId }}>
            <Text>{t('readers.openText')}</Text>
            <Select
              name="reason"
              id="open-reason"
              label={t('readers.openReason')}
              options={openReasons.map((value) => ({ value, label: t(`readers.openReasons.${value}`) }))}
            />
            <Button icon="lock">{t('readers.openSubmit')}</Button>
          </Form>
        </Card>
      ) : null}
    </>
  );
}

export const openGuardedAction = defineAction({
  path: openGuardedPath,
  permission: mayOpen,
  audit,
  params: z.object({ enrolmentId: z.uuid() }),
  form: openGuardedForm,
  backTo: (params) => guardedReadersPath.to(params),
  submit: async (ctx, { params, form }) => {
    await openGuarded(ctx, params.enrolmentId, form);
    return ok(mappingPath.to(params, { done: 'saved' }));
  },
});

export const endGuardedReaderAction = defineAction({
  path: endGuardedReaderPath,
  permission: mayName,
  audit,
  params: z.object({ enrolmentId: z.uuid(), readerId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1', 'required') }),
  backTo: ({ enrolmentId }) => guardedReadersPath.to({ enrolmentId }),
  submit: async (ctx, { params }) => {
    await endGuardedReader(ctx, params);
    return ok(guardedReadersPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' }));
  },
});
