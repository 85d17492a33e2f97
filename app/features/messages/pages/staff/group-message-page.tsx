import { z } from 'zod';
import { activitiesPath, activityPath, groupMessagePath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { groupForm } from '../../domain/message-form.ts';
import { writeToGroup as writeToGroupPermission } from '../../domain/permissions.ts';
import { getGroup, writeToGroup } from '../../server/write-message.ts';
import { formState, messageTranslate } from '../message-words.ts';
import { ComposeFields } from '../parts/compose-fields.tsx';

/** The same words to everybody in a group, in a thread each. */
export const groupMessagePage = definePage({
  path: groupMessagePath,
  permission: writeToGroupPermission,
  audit: { none: 'how many are in a group; nobody is named' },
  submitAudit: { action: 'write', category: 'messages' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getGroup(ctx, params.activityId)), id: newId() }),
  form: groupForm,
  submit: async (ctx, { params, form }) => {
    const written = await writeToGroup(ctx, params.activityId, form);
    return written.ok ? ok(activityPath.to(params, { done: 'sent' })) : written;
  },
  view: ({ activity, people, id }, view) => {
    const t = messageTranslate(view.locale);
    const state = formState(view);
    const back = { href: activityPath.to({ activityId: activity.id }), label: activity.name };
    return {
      title: t('group.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: activitiesPath.to(), label: t('group.activities') }, back]}
              />
            }
            title={t('group.title')}
            lead={t('group.lead', { count: people.length })}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            submit={t('group.send')}
            icon="mail"
            cancel={{ href: back.href, label: t('cancel') }}
            description={t('write.privacy')}
            warnUnsaved
          >
            <ComposeFields view={view} state={state} herLanguage={undefined} />
          </FormCard>
        </Stack>
      ),
    };
  },
});
