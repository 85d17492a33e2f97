import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newValidatorPath, validatorsPath } from '../../domain/paths.ts';
import { changeValidators } from '../../domain/permissions.ts';
import { newValidatorForm } from '../../domain/validator.ts';
import { addValidator } from '../../server/change-validators.ts';
import { ValidatorFields, ValidatorHeader } from '../parts/validator-fields.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const newValidatorPage = definePage({
  path: newValidatorPath,
  permission: changeValidators,
  audit: { none: 'organisations that can validate' },
  params: z.object({}),
  query: z.object({}),
  form: newValidatorForm,
  load: async () => ({ id: newId() }),
  submit: async (ctx, { form }) => {
    const added = await addValidator(ctx, form);
    return added.ok ? ok(validatorsPath.to({}, { done: 'saved' })) : added;
  },
  view: ({ id }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    return {
      title: t('validators.newTitle'),
      body: (
        <Stack gap="lg">
          <ValidatorHeader locale={locale} title={t('validators.newTitle')} />
          <Card>
            <Form warnUnsaved hidden={{ id: state.textOf('id', id) }}>
              <FormProblems state={state} />
              <ValidatorFields state={state} locale={locale} />
              <Button icon="save">{t('validators.save')}</Button>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
