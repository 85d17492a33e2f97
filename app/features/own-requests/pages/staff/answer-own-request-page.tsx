import { z } from 'zod';
import {
  contactPath,
  copyOfPath,
  coursesOfPath,
  exitPath,
  movePath,
  numbersPath,
  personDetailsPath,
} from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { keptApartPath } from '#app/features/places/domain/paths.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { answerForm, answers, type OwnRequestKind, stateOfRequest } from '../../domain/own-request.ts';
import { answerOwnRequestPath, ownRequestsPath } from '../../domain/paths.ts';
import { answerOwnRequestPermission } from '../../domain/permissions.ts';
import { answerOwnRequest, getOwnRequest } from '../../server/answer-own-request.ts';
import { ownRequestTexts } from '../../texts/index.ts';
import { RequestDetails } from '../parts/request-details.tsx';

const formState = formStateOf(ownRequestTexts);
type Of = { enrolmentId: string; programmeId: string };

// Where the matter itself is done, by the rights that hold there.
function placeOf(kind: OwnRequestKind, { enrolmentId, programmeId }: Of) {
  switch (kind) {
    case 'name':
    case 'born':
    case 'other-fact':
      return { key: 'person', href: personDetailsPath.to({ enrolmentId }) } as const;
    case 'number':
      return { key: 'numbers', href: numbersPath.to({ enrolmentId }) } as const;
    case 'changed':
      return { key: 'contact', href: contactPath.to({ enrolmentId }) } as const;
    case 'apart':
      return { key: 'apart', href: keptApartPath.to({ programmeId }) } as const;
    case 'pause':
      return { key: 'pause', href: movePath.to({ enrolmentId, move: 'pause' }) } as const;
    case 'leave':
      return { key: 'exit', href: exitPath.to({ enrolmentId }) } as const;
    case 'course':
      return { key: 'courses', href: coursesOfPath.to({ enrolmentId }) } as const;
    case 'copy':
      return { key: 'copy', href: copyOfPath.to({ enrolmentId }) } as const;
  }
}

/** One request: what she asked, where it is done, and the answer that she sees. */
export const answerOwnRequestPage = definePage({
  path: answerOwnRequestPath,
  permission: answerOwnRequestPermission,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), ownRequestId: z.uuid() }),
  query: z.object({}),
  form: answerForm,
  load: (ctx, { params }) => getOwnRequest(ctx, params.enrolmentId, params.ownRequestId),
  submit: async (ctx, { params: { enrolmentId, ownRequestId }, form }) => {
    const answered = await answerOwnRequest(ctx, enrolmentId, ownRequestId, form);
    return answered.ok ? ok(ownRequestsPath.to({ enrolmentId }, { done: 'saved' })) : answered;
  },
  view: ({ head, request }, view) => {
    const { locale } = view;
    const t = translate(ownRequestTexts, locale);
    const state = formState(view);
    const above = ownRequestsPath.to({ enrolmentId: head.id });
    const place = placeOf(request.kind, { enrolmentId: head.id, programmeId: head.programmeId });
    const isChange = request.kind === 'changed';
    return {
      title: t(`kind.${request.kind}`),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t(`kind.${request.kind}`)}
            lead={t('asked', { date: formatInstant(locale, request.askedAt) })}
            below={{ href: above, label: t('title') }}
          />
          <Split
            aside={
              <Card title={t('doFirst')} tone="soft">
                <Stack>
                  <Text>{t(`help.${request.kind}`)}</Text>
                  <LinkButton icon="chevron-end" href={place.href}>
                    {t(`place.${place.key}`)}
                  </LinkButton>
                </Stack>
              </Card>
            }
          >
            {isChange && request.answer === null ? null : (
              <Card>
                <RequestDetails request={request} locale={locale} />
              </Card>
            )}
            {stateOfRequest(request) === 'waiting' || view.problems ? (
              <FormCard
                state={state}
                title={t('answerTitle')}
                submit={isChange ? t('seen') : t('send')}
                icon="check"
                hidden={isChange ? { answer: 'done' } : {}}
                cancel={{ href: above, label: t('back') }}
              >
                {isChange ? null : (
                  <>
                    <RadioGroup
                      name="answer"
                      legend={t('answer')}
                      options={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
                      {...(state.textOf('answer') === '' ? {} : { defaultValue: state.textOf('answer') })}
                      error={state.errorOf('answer')}
                    />
                    <TextArea
                      name="words"
                      label={t('answerWords')}
                      hint={t('answerWordsHint')}
                      defaultValue={state.textOf('words')}
                      error={state.errorOf('words')}
                      maxLength={1000}
                      rows={3}
                      width="lg"
                    />
                  </>
                )}
              </FormCard>
            ) : null}
          </Split>
        </Stack>
      ),
    };
  },
});
