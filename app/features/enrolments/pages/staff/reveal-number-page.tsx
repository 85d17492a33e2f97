import { z } from 'zod';
import { revealNumber } from '#app/features/people/domain/permissions.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { revealReasons } from '#app/features/people/domain/reveal-reasons.ts';
import { type RevealedNumber, revealNumbers } from '#app/features/people/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { numbersPath, revealNumberPath } from '../../domain/paths.ts';
import { getParticipantHead, type ParticipantHead } from '../../server/get-participant.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { personTexts } from '../../texts/person.ts';
import { formState } from '../form-state.ts';
import { numberHistory } from '../parts/number-words.ts';
import { BelowParticipantHeader } from '../parts/participant-header.tsx';

type Data = { head: ParticipantHead; numbers?: RevealedNumber[] };

/** Shows numbers in full in answer to a stated reason; the answer is never kept at an address. */
export const revealNumberPage = definePage({
  path: revealNumberPath,
  permission: revealNumber,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'reveal', category: 'identity' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: z.object({ reason: z.enum(revealReasons, 'choose') }),
  load: async (ctx, { params }): Promise<Data> => ({ head: await getParticipantHead(ctx, params.enrolmentId) }),
  lookUp: async (ctx, { params, form }): Promise<Data> => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return { head, numbers: await revealNumbers(ctx, head.personId, form.reason) };
  },
  view: ({ head, numbers }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const state = formState(view);
    return {
      title: t('reveal.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('reveal.title')}
            lead={t('reveal.lead', { name: fullName(head) })}
          />
          <Card>
            {numbers ? (
              <DefinitionList
                items={numbers.map((number) => ({
                  term: `${t(`numberKind.${number.kind}`)} (${number.validBefore === null ? t('reveal.current') : t('reveal.former')})`,
                  value: (
                    <Stack gap="xs">
                      <Text numeric>{number.printed}</Text>
                      <Text soft small>
                        {numberHistory(view.locale, number)}
                      </Text>
                    </Stack>
                  ),
                }))}
              />
            ) : (
              <Form>
                <FormProblems state={state} />
                <RadioGroup
                  name="reason"
                  legend={t('reveal.reason')}
                  error={state.errorOf('reason')}
                  required
                  options={revealReasons.map((value) => ({ value, label: t(`revealReason.${value}`) }))}
                />
                <Button icon="eye">{t('reveal.submit')}</Button>
              </Form>
            )}
          </Card>
          <LinkButton variant="tertiary" href={numbersPath.to({ enrolmentId: head.id })}>
            {translate(personTexts, view.locale)('numbers.all')}
          </LinkButton>
        </Stack>
      ),
    };
  },
});
