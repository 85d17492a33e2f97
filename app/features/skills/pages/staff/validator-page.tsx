import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { archiveValidatorPath, validatorPath, validatorsPath } from '../../domain/paths.ts';
import { changeValidators } from '../../domain/permissions.ts';
import { validatorForm } from '../../domain/validator.ts';
import { changeValidator, getValidator } from '../../server/change-validators.ts';
import { ValidatorFields, ValidatorHeader } from '../parts/validator-fields.tsx';
import { formState, skillTranslate } from '../skill-words.ts';

export const validatorPage = definePage({
  path: validatorPath,
  permission: changeValidators,
  audit: { none: 'organisations that can validate' },
  params: z.object({ validatorId: z.uuid() }),
  query: z.object({}),
  form: validatorForm,
  load: async (ctx, { params }) => ({ validator: await getValidator(ctx, params.validatorId) }),
  submit: async (ctx, { params, form }) => {
    const changed = await changeValidator(ctx, params.validatorId, form);
    return changed.ok ? ok(validatorsPath.to({}, { done: 'saved' })) : changed;
  },
  view: ({ validator }, view) => {
    const { locale } = view;
    const t = skillTranslate(locale);
    const state = formState(view);
    return {
      title: validator.name,
      body: (
        <Stack gap="lg">
          <ValidatorHeader locale={locale} title={validator.name} />
          <Card>
            <Form warnUnsaved hidden={{ version: String(validator.version) }}>
              <FormProblems state={state} />
              <ValidatorFields state={state} locale={locale} saved={validator} />
              <Button icon="save">{t('validators.save')}</Button>
            </Form>
          </Card>
          <Form
            action={archiveValidatorPath.to({ validatorId: validator.id })}
            hidden={{ version: String(validator.version) }}
          >
            <Text soft small>
              {t('validators.archiveHint')}
            </Text>
            <Button variant="tertiary" icon="trash">
              {t('validators.archive')}
            </Button>
          </Form>
        </Stack>
      ),
    };
  },
});
