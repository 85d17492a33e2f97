import { z } from 'zod';
import { documentTexts } from '#app/features/documents/public.ts';
import { meetingsPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newProxyPath, proxyPath } from '../../domain/paths.ts';
import { keepProxies } from '../../domain/permissions.ts';
import { addProxyForm, changeProxyForm, type PersonProxy, proxyKinds } from '../../domain/proxy.ts';
import { addProxy, changeProxy, getProxy } from '../../server/keep-proxies.ts';
import { formState, meetingTranslate } from '../meeting-words.ts';
import { MeetingForm } from '../parts/meeting-form.tsx';

type Papers = Awaited<ReturnType<typeof getProxy>>['papers'];
const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;

export const newProxyPage = definePage({
  path: newProxyPath,
  permission: keepProxies,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: addProxyForm,
  load: async (ctx, { params }) => ({ ...(await getProxy(ctx, params.enrolmentId)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addProxy(ctx, params.enrolmentId, form);
    return added.ok ? ok(meetingsPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, papers, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('proxy.addTitle'),
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          title={t('proxy.addTitle')}
          hidden={{ id: state.textOf('id', id) }}
          state={state}
        >
          <Select
            name="kind"
            label={t('proxy.kindLabel')}
            options={proxyKinds.map((value) => ({ value, label: t(`proxy.kind.${value}`) }))}
            defaultValue={state.textOf('kind')}
            error={state.errorOf('kind')}
            width="md"
          />
          <TextInput
            name="holderName"
            label={t('proxy.name')}
            maxLength={120}
            defaultValue={state.textOf('holderName')}
            error={state.errorOf('holderName')}
            autoComplete="off"
            required
          />
          <ProxyFields view={view} papers={papers} />
        </MeetingForm>
      ),
    };
  },
});

export const proxyPage = definePage({
  path: proxyPath,
  permission: keepProxies,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid(), proxyId: z.uuid() }),
  query: z.object({}),
  form: changeProxyForm,
  load: (ctx, { params }) => getProxy(ctx, params.enrolmentId, params.proxyId),
  submit: async (ctx, { params, form }) => {
    const changed = await changeProxy(ctx, params.enrolmentId, params.proxyId, form);
    return changed.ok ? ok(meetingsPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ coached, proxy, papers }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('proxy.changeTitle'),
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          title={t('proxy.changeTitle')}
          lead={proxy ? `${t(`proxy.kind.${proxy.kind}`)}: ${proxy.holderName}` : undefined}
          hidden={{ version: String(proxy?.version ?? 0) }}
          state={state}
        >
          <ProxyFields view={view} papers={papers} saved={proxy} />
        </MeetingForm>
      ),
    };
  },
});

type FieldsProps = { view: ViewContext; papers: Papers; saved?: PersonProxy | undefined };

function ProxyFields({ view, papers, saved }: FieldsProps) {
  const t = meetingTranslate(view.locale);
  const d = translate(documentTexts, view.locale);
  const state = formState(view);
  const hidden = saved?.documentId && !papers.some(({ id }) => id === saved.documentId) ? [saved.documentId] : [];
  return (
    <>
      <TextArea
        name="scope"
        label={t('proxy.scope')}
        hint={t('proxy.scopeHint')}
        rows={2}
        maxLength={500}
        defaultValue={state.textOf('scope', saved?.scope)}
        error={state.errorOf('scope')}
        required
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('proxy.phone')}
        optionalText={t('optional')}
        width="md"
        maxLength={40}
        defaultValue={state.textOf('phone', saved?.phone)}
        error={state.errorOf('phone')}
        autoComplete="off"
      />
      <Select
        name="documentId"
        label={t('proxy.document')}
        hint={t('proxy.documentHint')}
        emptyLabel={t('proxy.documentNone')}
        options={[
          ...papers.map(({ id, title, kind }) => ({ value: id, label: title || d(`kind.${kind as 'other'}`) })),
          ...hidden.map((value) => ({ value, label: t('proxy.paper') })),
        ]}
        defaultValue={state.textOf('documentId', saved?.documentId ?? '')}
        error={state.errorOf('documentId')}
        width="md"
      />
      <Cluster>
        <DateInput
          {...calendarProps(view.locale)}
          name="validFrom"
          label={t('proxy.from')}
          defaultValue={state.textOf('validFrom', saved?.validFrom ?? view.today)}
          error={state.errorOf('validFrom')}
          required
        />
        <DateInput
          {...calendarProps(view.locale)}
          name="validTo"
          label={t('proxy.to')}
          hint={t('proxy.toHint')}
          optionalText={t('optional')}
          defaultValue={state.textOf('validTo', saved?.validBefore ? addDays(saved.validBefore, -1) : '')}
          error={state.errorOf('validTo')}
        />
      </Cluster>
    </>
  );
}
