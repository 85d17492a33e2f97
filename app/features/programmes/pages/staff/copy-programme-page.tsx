import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { CopyProblem } from '../../domain/copy-definition.ts';
import { deriveKey } from '../../domain/derive-key.ts';
import { copyProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import { createProgrammePermission } from '../../domain/permissions.ts';
import { copyProgramme } from '../../server/copy-programme.ts';
import { getProgramme } from '../../server/get-programme.ts';
import { listProgrammes } from '../../server/list-programmes.ts';
import { formState } from '../form-state.ts';
import { programmeTranslate } from './programme-words.ts';

const form = z.object({
  id: z.uuid(),
  name: z.string('required'),
  key: z.string('required'),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
  intoOrdinaryOperations: z.literal('on').optional(),
});

const FIELD_OF: Record<CopyProblem['code'] | 'key-taken', string> = {
  'key-taken': 'key',
  'same-key': 'key',
  'not-a-slug': 'key',
  'not-a-name': 'name',
  'not-a-date': 'startsOn',
  'ends-before-start': 'endsOn',
};

export const copyProgrammePage = definePage({
  path: copyProgrammePath,
  permission: createProgrammePermission,
  audit: { none: 'a programme is not about a person' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [programme, all] = await Promise.all([getProgramme(ctx, params.programmeId), listProgrammes(ctx)]);
    return { id: newId(), programme, key: deriveKey(programme.key, new Set(all.map(({ key }) => key))) };
  },
  view: ({ id, programme, key }, view) => {
    const t = programmeTranslate(view.locale);
    const state = formState(view);
    const dates = calendarProps(view.locale);
    return {
      title: t('copy.title', { name: programme.name }),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: programmesPath.to(), label: t('programmes') },
                  { href: programmePath.to({ programmeId: programme.id }), label: programme.name },
                ]}
              />
            }
            title={t('copy.title', { name: programme.name })}
            lead={t('copy.lead')}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            warnUnsaved
            submit={t('copy.submit')}
            cancel={{ href: programmePath.to({ programmeId: programme.id }), label: t('cancel') }}
          >
            <TextInput
              name="name"
              width="lg"
              required
              label={t('copy.name')}
              defaultValue={state.textOf('name', t('copy.nameOfCopy', { name: programme.name }))}
              error={state.errorOf('name')}
            />
            <TextInput
              name="key"
              width="md"
              required
              spellCheck={false}
              label={t('copy.key')}
              hint={t('copy.keyHint')}
              defaultValue={state.textOf('key', key)}
              error={state.errorOf('key')}
            />
            <DateInput
              name="startsOn"
              label={t('copy.startsOn')}
              optionalText={t('optional')}
              hint={t('copy.datesHint')}
              defaultValue={state.textOf('startsOn')}
              error={state.errorOf('startsOn')}
              {...dates}
            />
            <DateInput
              name="endsOn"
              label={t('copy.endsOn')}
              optionalText={t('optional')}
              defaultValue={state.textOf('endsOn')}
              error={state.errorOf('endsOn')}
              {...dates}
            />
            <Checkbox
              name="intoOrdinaryOperations"
              label={t('copy.ordinary')}
              hint={t('copy.ordinaryHint')}
              defaultChecked={state.isTicked('intoOrdinaryOperations')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
  form,
  submit: async (ctx, { params, form: { id, intoOrdinaryOperations, ...into } }) => {
    const wanted = { ...into, intoOrdinaryOperations: intoOrdinaryOperations === 'on' };
    const copied = await copyProgramme(ctx, { id, fromId: params.programmeId, into: wanted });
    if (copied.ok) return ok(programmePath.to(copied.value, { done: 'created' }));
    return refuse({ [FIELD_OF[copied.problem.code]]: [copied.problem.code] });
  },
});
