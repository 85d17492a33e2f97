import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { editProgrammePath, extendProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import { extendProgrammePermission } from '../../domain/permissions.ts';
import { extendProgramme } from '../../server/extend-programme.ts';
import { getProgrammeToExtend } from '../../server/get-programme.ts';
import { formState } from '../form-state.ts';
import { programmeTranslate, statedInWords } from './programme-words.ts';

const form = z.object({ version: z.coerce.number().int(), endsOn: z.string('required') });

export const extendProgrammePage = definePage({
  path: extendProgrammePath,
  permission: extendProgrammePermission,
  audit: { none: 'how many people take part, nobody by name' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getProgrammeToExtend(ctx, params.programmeId),
  view: ({ programme, affected }, view) => {
    const t = programmeTranslate(view.locale);
    const { id, name, definition, endsOn } = programme;
    const stated = definition.period?.endsOn;
    const previous = definition.period?.previousEndsOn?.map((each) => statedInWords(each, view.locale)).join(', ');
    const state = formState(view);
    const now = stated === undefined ? '' : statedInWords(stated, view.locale);
    return {
      title: t('extend.title', { name }),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: programmesPath.to(), label: t('programmes') },
                  { href: programmePath.to({ programmeId: id }), label: name },
                ]}
              />
            }
            title={t('extend.title', { name })}
          />
          <FormProblems state={state} />
          {stated === undefined ? (
            <Alert title={t('extend.noEnd')}>
              <LinkButton href={editProgrammePath.to({ programmeId: id })}>{t('extend.edit')}</LinkButton>
            </Alert>
          ) : (
            <Card>
              <DefinitionList
                items={[
                  { term: t('extend.now'), value: now },
                  ...(previous ? [{ term: t('extend.previous'), value: previous }] : []),
                  {
                    term: t('extend.affected'),
                    value: [
                      t('extend.current', { count: affected.current }),
                      t('extend.plannedToLastDay', { count: affected.plannedToLastDay }),
                    ].join(' '),
                  },
                ]}
              />
              <Form hidden={{ version: String(programme.version) }}>
                <DateInput
                  {...calendarProps(view.locale)}
                  name="endsOn"
                  required
                  label={t('extend.endsOn')}
                  hint={t('extend.endsOnHint', { day: now })}
                  {...(endsOn ? { min: addDays(endsOn, 1) } : {})}
                  defaultValue={state.textOf('endsOn')}
                  error={state.errorOf('endsOn')}
                />
                <ButtonRow>
                  <Button>{t('extend.submit')}</Button>
                  <LinkButton href={programmePath.to({ programmeId: id })} variant="tertiary">
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Card>
          )}
        </Stack>
      ),
    };
  },
  form,
  submit: async (ctx, { params, form: { version, endsOn } }) => {
    const extended = await extendProgramme(ctx, { programmeId: params.programmeId, version, endsOn });
    if (extended.ok) return ok(programmePath.to(extended.value, { done: 'saved' }));
    const { code } = extended.problem;
    return refuse({ [code === 'stale' ? '' : 'endsOn']: [code] });
  },
});
