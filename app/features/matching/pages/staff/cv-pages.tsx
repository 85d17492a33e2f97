import { z } from 'zod';
import { type Afterwards, type Download, defineAction, definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import {
  cvPermissionPath,
  handedCvPath,
  handOutCvPath,
  matchingPath,
  revokeCvPermissionPath,
  suggestionPath,
  withdrawSuggestionPath,
} from '../../domain/paths.ts';
import { changeMatching, handOutCv } from '../../domain/permissions.ts';
import { handoutForm, handoutWays, mayHandOut, permissionForm, withdrawForm } from '../../domain/suggestion.ts';
import {
  getSuggestion,
  givePermission,
  handOut,
  printHandout,
  revokePermission,
  withdrawSuggestion,
} from '../../server/suggestions.ts';
import { formState, matchingTranslate } from '../matching-words.ts';
import { MatchingFrame } from '../parts/matching-frame.tsx';

const params = z.object({ enrolmentId: z.uuid(), suggestionId: z.uuid() });
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const confirmed = z.object({ confirmed: z.literal('1', 'invalid') });

/** Her yes to one CV for the employer of a suggestion, written down by staff. */
export const cvPermissionPage = definePage({
  path: cvPermissionPath,
  permission: changeMatching,
  audit: read,
  submitAudit: write,
  params,
  query: z.object({}),
  form: permissionForm,
  load: async (ctx, { params }) => ({ ...(await getSuggestion(ctx, params)), permissionId: newId() }),
  submit: async (ctx, { params, form }) => {
    const given = await givePermission(ctx, params, form);
    return given.ok ? ok(suggestionPath.to(params, { done: 'saved' })) : given;
  },
  view: ({ head, suggestion, cvs, permissionId }, view) => {
    const t = matchingTranslate(view.locale);
    const state = formState(view);
    const employer = suggestion.employerName;
    return {
      title: t('one.ask'),
      body: (
        <MatchingFrame head={head} view={view} isBelow title={t('one.ask')} lead={t('one.cvText')}>
          {cvs.length === 0 ? (
            <Alert tone="info">{t('one.noCv')}</Alert>
          ) : (
            <FormCard
              state={state}
              hidden={{ id: permissionId }}
              submit={t('one.askButton')}
              icon="save"
              cancel={{
                href: suggestionPath.to({ enrolmentId: head.id, suggestionId: suggestion.id }),
                label: t('cancel'),
              }}
            >
              <RadioGroup
                name="cvId"
                legend={t('one.whichCv')}
                options={cvs.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={state.textOf('cvId', cvs.length === 1 ? cvs[0]?.id : undefined)}
                error={state.errorOf('cvId')}
              />
              <Checkbox name="agreed" label={t('one.agreed', { employer })} error={state.errorOf('agreed')} />
            </FormCard>
          )}
        </MatchingFrame>
      ),
    };
  },
});

/** Writes down to whom a CV goes; only while her yes holds. */
export const handOutCvPage = definePage({
  path: handOutCvPath,
  permission: handOutCv,
  audit: read,
  submitAudit: { action: 'export', category: 'skills' },
  params,
  query: z.object({}),
  form: handoutForm,
  load: async (ctx, { params }) => ({ ...(await getSuggestion(ctx, params)), handoutId: newId() }),
  submit: async (ctx, { params, form }) => {
    const handed = await handOut(ctx, params, form);
    return handed.ok ? ok(suggestionPath.to(params, { done: 'handed' })) : handed;
  },
  view: ({ head, suggestion, permissions, handoutId }, view) => {
    const t = matchingTranslate(view.locale);
    const state = formState(view);
    const holding = permissions.filter((each) => mayHandOut(each, suggestion.employerId));
    return {
      title: t('one.handOut'),
      body: (
        <MatchingFrame head={head} view={view} isBelow title={t('one.handOut')} lead={suggestion.employerName}>
          <FormCard
            state={state}
            hidden={{ id: handoutId }}
            submit={t('one.handOutButton')}
            icon="send"
            cancel={{
              href: suggestionPath.to({ enrolmentId: head.id, suggestionId: suggestion.id }),
              label: t('cancel'),
            }}
          >
            <RadioGroup
              name="permissionId"
              legend={t('one.whichCv')}
              options={holding.map(({ id, cvName }) => ({ value: id, label: cvName }))}
              defaultValue={state.textOf('permissionId', holding[0]?.id)}
              error={state.errorOf('permissionId')}
            />
            <RadioGroup
              name="way"
              legend={t('one.handOutWay')}
              options={handoutWays.map((value) => ({ value, label: t(`one.handOutWays.${value}`) }))}
              defaultValue={state.textOf('way', 'paper')}
              error={state.errorOf('way')}
            />
            <TextInput
              name="toWhom"
              label={t('one.toWhom')}
              maxLength={160}
              width="lg"
              autoComplete="off"
              defaultValue={state.textOf('toWhom')}
              error={state.errorOf('toWhom')}
              required
            />
          </FormCard>
        </MatchingFrame>
      ),
    };
  },
});

type NotPrinted = { backHref: string };

/** The file of a CV that goes to an employer; each time stands in the log. */
export const handedCvPage = definePage({
  path: handedCvPath,
  permission: handOutCv,
  audit: { action: 'export', category: 'skills' },
  params: params.extend({ cvHandoutId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Afterwards<Download | NotPrinted> | NotPrinted> => {
    const backHref = suggestionPath.to(params);
    const printing = await printHandout(ctx, { ...params, handoutId: params.cvHandoutId });
    if (printing === undefined) return { backHref };
    return {
      afterwards: async () => {
        const printed = await printing.afterwards();
        return printed.ok ? printed.value : { backHref };
      },
    };
  },
  view: ({ backHref }: NotPrinted, { locale }) => {
    const t = matchingTranslate(locale);
    return {
      title: t('one.notPrinted'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('one.notPrinted')} />
          <Alert tone="warning">{t('one.notPrintedText')}</Alert>
          <Cluster>
            <LinkButton href={backHref}>{t('one.back')}</LinkButton>
          </Cluster>
        </Stack>
      ),
    };
  },
});

/** Her yes is taken back. */
export const revokeCvPermissionAction = defineAction({
  path: revokeCvPermissionPath,
  permission: changeMatching,
  audit: write,
  params: params.extend({ cvPermissionId: z.uuid() }),
  form: confirmed,
  submit: async (ctx, { params: { cvPermissionId, ...of } }) => {
    const revoked = await revokePermission(ctx, { ...of, permissionId: cvPermissionId });
    return revoked.ok ? ok(suggestionPath.to(of, { done: 'saved' })) : revoked;
  },
  backTo: (params) => suggestionPath.to(params),
});

/** A suggestion is taken back. */
export const withdrawSuggestionAction = defineAction({
  path: withdrawSuggestionPath,
  permission: changeMatching,
  audit: write,
  params,
  form: withdrawForm,
  submit: async (ctx, { params, form }) => {
    const withdrawn = await withdrawSuggestion(ctx, params, form);
    return withdrawn.ok ? ok(matchingPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : withdrawn;
  },
  backTo: (params) => suggestionPath.to(params),
});
