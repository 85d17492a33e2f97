import { z } from 'zod';
import { placementPath } from '#app/features/enrolments/domain/paths.ts';
import type { Placement } from '#app/features/placements/domain/placement.ts';
import { PlacementFrame } from '#app/features/placements/pages/parts.tsx';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import {
  type Adaptation,
  adaptationActForm,
  adaptationForm,
  possibleActs,
  standingOfAdaptation,
} from '../../domain/adaptation.ts';
import { adaptationPath, adaptationsPath } from '../../domain/paths.ts';
import { followByVisits } from '../../domain/permissions.ts';
import { actOnAdaptation, addAdaptation, getFollowUp } from '../../server/follow-up.ts';
import { visitTexts } from '../../texts/index.ts';
import { formState, standingTones, visitTranslate } from '../words.ts';

const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
const write = { action: 'write', category: 'participation' } as const;

/** What is adapted at a workplace, and what she has answered to whether the workplace may know. */
export const adaptationsPage = definePage({
  path: adaptationsPath,
  permission: followByVisits,
  audit: { action: 'read', category: 'participation' },
  submitAudit: write,
  params: ofPlacement,
  query: z.object({}),
  form: adaptationForm,
  load: async (ctx, { params }) => {
    const followUp = await getFollowUp(ctx, params);
    return { ...followUp, id: newId(), answerIds: followUp.adaptations.map(() => newId()) };
  },
  submit: async (ctx, { params, form }) => {
    const added = await addAdaptation(ctx, params, form);
    return added.ok ? ok(adaptationsPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, placement, adaptations, id, answerIds }, view) => {
    const t = visitTranslate(view.locale);
    const state = formState(view);
    const of = { enrolmentId: head.id, placementId: placement.id };
    const pressed = view.url.searchParams.get('problem');
    return {
      title: t('adaptations.title'),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          of={placement}
          title={t('adaptations.title')}
          lead={t('adaptations.lead')}
        >
          {pressed !== null && Object.hasOwn(visitTexts.sv.problem, pressed) ? (
            <Alert tone="warning" role="alert">
              {t(`problem.${pressed as 'invalid'}`)}
            </Alert>
          ) : null}
          {adaptations.map((each, index) => (
            <One key={each.id} adaptation={each} placement={placement} answerId={answerIds[index] ?? id} view={view} />
          ))}
          <FormCard
            title={t('adaptations.add')}
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            submit={t('save')}
            icon="save"
            cancel={{ href: placementPath.to(of), label: t('cancel') }}
          >
            <TextInput
              name="words"
              label={t('adaptations.words')}
              hint={t('adaptations.wordsHint')}
              maxLength={300}
              width="full"
              autoComplete="off"
              defaultValue={state.textOf('words')}
              error={state.errorOf('words')}
              required
            />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});

type Props = { adaptation: Adaptation; placement: Placement; answerId: string; view: ViewContext };

function One({ adaptation, placement, answerId, view: { locale } }: Props) {
  const t = visitTranslate(locale);
  const standing = standingOfAdaptation(adaptation);
  const { consent, askedAt } = adaptation;
  const ids = { enrolmentId: placement.enrolmentId, placementId: placement.id, adaptationId: adaptation.id };
  const at = (instant: string) => formatInstant(locale, instant);
  const trail = [
    askedAt === null ? '' : t('adaptations.asked', { at: at(askedAt) }),
    consent === null ? '' : t(`adaptations.${consent.answer}.${consent.way}`, { at: at(consent.answeredAt) }),
    consent?.withdrawnAt ? t('adaptations.takenBack', { at: at(consent.withdrawnAt) }) : '',
  ].filter(Boolean);
  return (
    <Card
      title={adaptation.words}
      titleLevel={2}
      actions={<Tag tone={standingTones[standing]}>{t(`adaptations.standing.${standing}`)}</Tag>}
    >
      <Stack gap="sm">
        <Text soft>{t(`adaptations.means.${standing}`)}</Text>
        {trail.length === 0 ? null : (
          <Text soft small>
            {trail.join(' ')}
          </Text>
        )}
        <Cluster>
          {possibleActs[standing].map((act, index) => (
            <Form key={act} action={adaptationPath.to(ids)} hidden={{ do: act, id: answerId }}>
              <Button size="sm" variant={index === 0 ? 'secondary' : 'tertiary'}>
                {t(`adaptations.act.${act}`)}
              </Button>
            </Form>
          ))}
        </Cluster>
      </Stack>
    </Card>
  );
}

/** Asks her, notes what she said, takes her yes back, or ends an adaptation. */
export const adaptationAction = defineAction({
  path: adaptationPath,
  permission: followByVisits,
  audit: write,
  params: ofPlacement.extend({ adaptationId: z.uuid() }),
  form: adaptationActForm,
  submit: async (ctx, { params, form }) => {
    const acted = await actOnAdaptation(ctx, params, form);
    return acted.ok ? ok(adaptationsPath.to(params, { done: 'saved' })) : acted;
  },
  backTo: (params) => adaptationsPath.to(params),
});
