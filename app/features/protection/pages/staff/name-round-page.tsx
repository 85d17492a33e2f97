import { z } from 'zod';
import { definePage, type Redirect } from '#app/platform/http/page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { nameRoundPath, protectionPath } from '../../domain/paths.ts';
import { nameReaders } from '../../domain/permissions.ts';
import { nameRoundForm } from '../../domain/protection-forms.ts';
import { standingOf } from '../../domain/teams-round.ts';
import { getTeamsRound, nameRound } from '../../server/name-round.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { BelowProtectionHeader } from '../parts/protection-header.tsx';

type Data = NonNullable<Awaited<ReturnType<typeof getTeamsRound>>>;

/** The step after a file was closed: who works with her in which programme and no longer sees her, and naming them at once. */
export const nameRoundPage = definePage({
  path: nameRoundPath,
  permission: nameReaders,
  audit: { action: 'read', category: 'protection' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: nameRoundForm,
  load: async (ctx, { params }): Promise<Data | Redirect> =>
    (await getTeamsRound(ctx, params.enrolmentId)) ?? { redirectTo: protectionPath.to(params) },
  submit: async (ctx, { params, form }) => {
    const named = await nameRound(ctx, { ...form, ...params });
    return named.ok ? ok(protectionPath.to(params, { done: 'saved' })) : named;
  },
  view: ({ head, teams }, view) => {
    const t = translate(protectionTexts, view.locale);
    const roleName = translate(roleTexts, view.locale);
    const state = formState(view);
    const back = protectionPath.to({ enrolmentId: head.id });
    return {
      title: t('round.title'),
      body: (
        <Stack gap="lg">
          <BelowProtectionHeader head={head} locale={view.locale} title={t('round.title')} lead={t('round.lead')} />
          <Form>
            <FormProblems state={state} labels={{ readers: t('round.who') }} />
            {teams.map((team, index) => {
              const free = team.members.filter(({ isReader }) => !isReader);
              const standing = standingOf(team);
              return (
                <Card key={team.programmeId} title={team.programmeName}>
                  <Stack>
                    {standing === 'seen' ? (
                      <Text>{t('round.seen')}</Text>
                    ) : (
                      <Alert tone="warning">{t(`round.${standing}`)}</Alert>
                    )}
                    {team.members.some(({ isReader }) => isReader) ? (
                      <Text soft>
                        {t('round.readers', {
                          names: team.members
                            .filter(({ isReader }) => isReader)
                            .map(({ name }) => name)
                            .join(', '),
                        })}
                      </Text>
                    ) : null}
                    {free.length === 0 ? (
                      <Text soft>{t('round.noMore')}</Text>
                    ) : (
                      <CheckboxGroup
                        name="readers"
                        id={index === 0 ? 'readers' : `readers-of-${index + 1}`}
                        legend={t('round.who')}
                        error={index === 0 ? state.errorOf('readers') : undefined}
                        options={free.map(({ accountId, name, roles, isResponsible }) => ({
                          value: accountId,
                          label: `${name} (${roles.map((role) => roleName(role)).join(', ')})`,
                          ...(isResponsible && { hint: t('round.responsible') }),
                        }))}
                      />
                    )}
                  </Stack>
                </Card>
              );
            })}
            <Text soft small>
              {t('round.bars')}
            </Text>
            <ButtonRow>
              <Button icon="user-plus">{t('round.submit')}</Button>
              <LinkButton variant="tertiary" href={back}>
                {t('round.later')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
});
