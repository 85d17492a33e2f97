import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newAssociationForm } from '../../domain/association-form.ts';
import { LINK_DAYS } from '../../domain/limits.ts';
import { associationPath, moderationPath, newAssociationPath } from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { addAssociation } from '../../server/associations.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AssociationFields } from './association-fields.tsx';

export const newAssociationPage = definePage({
  path: newAssociationPath,
  permission: moderateOpenList,
  audit: { none: 'an association, nobody who takes part' },
  params: z.object({}),
  query: z.object({}),
  load: async () => ({ id: newId() }),
  view: ({ id }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const state = formState(view);
    return {
      title: t('association.newTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: moderationPath.to(), label: t('staff.title') }]} />
            }
            title={t('association.newTitle')}
            lead={t('association.newLead', { days: String(LINK_DAYS) })}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            submit={t('association.create')}
            cancel={{ href: moderationPath.to(), label: t('association.cancel') }}
          >
            <AssociationFields locale={view.locale} state={state} />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: newAssociationForm,
  submit: async (ctx, { form }) => {
    await addAssociation(ctx, form);
    return ok(associationPath.to({ associationId: form.id }, { done: 'created' }));
  },
});
