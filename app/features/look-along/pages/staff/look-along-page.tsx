import { z } from 'zod';
import { participantPath, participantsPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { lookForm } from '../../domain/look.ts';
import { lookAlongPath, stopLookingPath } from '../../domain/paths.ts';
import { lookAlong } from '../../domain/permissions.ts';
import { prepareLook, startLooking, stopLooking } from '../../server/look.ts';
import { lookAlongTexts } from '../../texts/index.ts';

/** What looking along is, and in which language. */
export const lookAlongPage = definePage({
  path: lookAlongPath,
  permission: lookAlong,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => prepareLook(ctx, params.enrolmentId),
  view: ({ head, language }, { locale, caller }) => {
    const t = translate(lookAlongTexts, locale);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t('title')}
            lead={t('lead')}
          />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="look-along" role={caller.role} />
          <Card>
            <Form>
              <Text>{t('what')}</Text>
              <Text>{t('traced')}</Text>
              <Select
                name="language"
                label={t('language')}
                defaultValue={language}
                options={portalLanguages.map((value) => ({ value, label: ownNames[value] }))}
              />
              <ButtonRow>
                <Button icon="eye">{t('start')}</Button>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
  form: lookForm,
  submit: async (ctx, { params, form }) => {
    await startLooking(ctx, params.enrolmentId);
    return ok(portalHome.today.to({ language: form.language }));
  },
});

/** The button above the pages somebody looks at: back to the participant. */
export const stopLookingAction = defineAction({
  path: stopLookingPath,
  permission: lookAlong,
  audit: { none: 'ends looking along; whose pages they were was traced as they were read' },
  params: z.object({}),
  form: z.object({}),
  submit: async (ctx) => {
    const enrolmentId = await stopLooking(ctx);
    return ok(enrolmentId === undefined ? participantsPath.to() : participantPath.to({ enrolmentId }));
  },
  backTo: () => participantsPath.to(),
});
