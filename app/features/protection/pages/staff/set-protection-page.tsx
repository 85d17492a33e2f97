import { z } from 'zod';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { nameRoundPath, protectionPath, setProtectionPath } from '../../domain/paths.ts';
import { setProtection as maySet } from '../../domain/permissions.ts';
import { protectionForm } from '../../domain/protection-forms.ts';
import { leavesSomebody } from '../../domain/teams-round.ts';
import { listTeamsRound } from '../../server/name-round.ts';
import { setProtection } from '../../server/set-protection.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ProtectionFields, protectionLabels } from '../parts/protection-fields.tsx';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

const reminders = ['colleagues', 'paper', 'files', 'contact'] as const;

export const setProtectionPage = definePage({
  path: setProtectionPath,
  permission: maySet,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: protectionForm,
  load: async (ctx, { params }): Promise<{ head: ParticipantHead } | Redirect> => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return head.restricted ? { redirectTo: protectionPath.to(params) } : { head };
  },
  submit: async (ctx, { params, form }) => {
    const set = await setProtection(ctx, { ...form, ...params });
    if (!set.ok) return set;
    const leaves = leavesSomebody(await listTeamsRound(ctx, params.enrolmentId));
    return ok((leaves ? nameRoundPath : protectionPath).to(params, { done: 'saved' }));
  },
  view: ({ head }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    return {
      title: t('setPage.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader head={head} locale={view.locale} title={t('setPage.title')} lead={t('setPage.lead')} />
          <Split
            aside={
              <Card title={t('setPage.before')} tone="soft">
                <Stack gap="sm">
                  {reminders.map((key) => (
                    <Text key={key}>{t(`setPage.beforeItems.${key}`)}</Text>
                  ))}
                </Stack>
              </Card>
            }
          >
            <FormCard
              state={state}
              labels={protectionLabels(view.locale)}
              warnUnsaved
              autoComplete="off"
              submit={t('setPage.submit')}
              icon="shield"
              cancel={{ href: protectionPath.to({ enrolmentId: head.id }), label: t('cancel') }}
            >
              <ProtectionFields state={state} locale={view.locale} today={view.today} />
              <Text soft>{t('setPage.reference')}</Text>
            </FormCard>
          </Split>
        </Stack>
      ),
    };
  },
});
