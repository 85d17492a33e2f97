import { z } from 'zod';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { linkForm, linkWays } from '../../domain/forms-sent.ts';
import {
  anyPlacementLinkPath,
  newPlacementLinkPath,
  placementLinkOfPath,
  placementPath,
  revokePlacementLinkPath,
} from '../../domain/paths.ts';
import { handlePlacements } from '../../domain/permissions.ts';
import { getPlacement } from '../../server/get-placements.ts';
import { linkCode, linkToken, makeLink, revokeLink } from '../../server/links.ts';
import { linkState, linkTones } from '../parts/links-card.tsx';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { formState, placementTranslate, whereWords } from '../words.ts';

const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
const ofLink = ofPlacement.extend({ placementLinkId: z.uuid() });
const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const DAYS_OPEN = 14;

export const newPlacementLinkPage = definePage({
  path: newPlacementLinkPath,
  permission: handlePlacements,
  audit: read,
  submitAudit: write,
  params: ofPlacement,
  query: z.object({}),
  form: linkForm,
  load: async (ctx, { params }) => ({
    file: await getPlacement(ctx, params),
    post: { sms: ctx.services.post.sms !== undefined, 'e-mail': ctx.services.post.email !== undefined },
    newLinkId: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const file = await getPlacement(ctx, params);
    const t = placementTranslate('sv');
    const made = await makeLink(
      ctx,
      file,
      { ...form, purpose: 'agree', days: DAYS_OPEN },
      (address) => ({
        subject: t('links.subject'),
        text: t('links.message', {
          workplace: file.placement.workplaceName,
          address,
          programme: file.head.programmeName,
        }),
      }),
      (token) => `${ctx.services.origin ?? ''}${anyPlacementLinkPath.to({ token })}`,
    );
    return made.ok ? ok(placementLinkOfPath.to({ ...params, placementLinkId: form.id })) : made;
  },
  view: ({ file: { head, placement }, post, newLinkId }, view) => {
    const t = placementTranslate(view.locale);
    const state = formState(view);
    const ways = linkWays.filter((way) => way === 'shown' || post[way]);
    return {
      title: t('links.make'),
      body: (
        <PlacementFrame head={head} view={view} title={t('links.make')} lead={t('links.lead')} of={placement}>
          <FormCard
            state={state}
            hidden={{ id: newLinkId }}
            submit={t('links.submit')}
            icon="qr"
            cancel={{ href: placementPath.to({ enrolmentId: head.id, placementId: placement.id }), label: t('cancel') }}
          >
            <RadioGroup
              name="party"
              legend={t('links.party')}
              options={[
                {
                  value: 'workplace',
                  label: [t('party.workplace'), placement.supervisor?.name].filter(Boolean).join(', '),
                },
                { value: 'participant', label: t('party.participant') },
              ]}
              defaultValue={state.textOf('party')}
              error={state.errorOf('party')}
              required
            />
            <RadioGroup
              name="way"
              legend={t('links.how')}
              options={ways.map((value) => ({ value, label: t(`links.${value}`) }))}
              defaultValue={state.textOf('way', 'shown')}
              error={state.errorOf('way')}
              required
            />
          </FormCard>
        </PlacementFrame>
      ),
    };
  },
});

export const placementLinkOfPage = definePage({
  path: placementLinkOfPath,
  permission: handlePlacements,
  audit: read,
  params: ofLink,
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { head, placement, links } = await getPlacement(ctx, params);
    const link = links.find(({ id }) => id === params.placementLinkId);
    if (link === undefined) throw new NotFoundError();
    const { keys, origin } = ctx.services;
    const state = linkState(link, ctx.now);
    // Only a link for answering leads to the address that is made here.
    const shows = state === 'open' && link.purpose === 'agree';
    return {
      head,
      placement,
      link,
      state,
      origin,
      token: shows ? linkToken(keys, link.id) : undefined,
      code: link.checkKind === 'code' ? linkCode(keys, link.id) : undefined,
    };
  },
  view: ({ head, placement, link, state, origin, token, code }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    const address = token && `${origin ?? view.url.origin}${anyPlacementLinkPath.to({ token })}`;
    const of = { enrolmentId: head.id, placementId: placement.id };
    return {
      title: t('links.title'),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={`${t(`links.purpose.${link.purpose}`)}: ${link.contactName ?? t('party.participant')}`}
          lead={whereWords(placement)}
          actions={<Tag tone={linkTones[state]}>{t(`links.${state}`)}</Tag>}
          of={placement}
        >
          <Card>
            <Stack>
              {address === undefined ? null : (
                <>
                  <QrCode {...drawQrCode(address)} label={t('links.qr')} />
                  <p>
                    <a href={address}>{t('links.address')}</a>
                  </p>
                  <Alert tone="info">
                    {code === undefined
                      ? t(link.checkKind === 'phone' ? 'links.checkPhone' : 'links.checkEmail')
                      : t('links.code', { code })}
                  </Alert>
                </>
              )}
              <Text soft small>
                {t('links.until', { at: formatInstant(locale, link.expiresAt) })}
                {link.sentOutcome === null ? '' : ` · ${t(`links.sent.${link.sentOutcome}`)}`}
              </Text>
              {state === 'open' || state === 'locked' ? (
                <Form
                  action={revokePlacementLinkPath.to({ ...of, placementLinkId: link.id })}
                  hidden={{ confirmed: '1' }}
                >
                  <Button variant="secondary">{t('links.revoke')}</Button>
                </Form>
              ) : null}
            </Stack>
          </Card>
        </PlacementFrame>
      ),
    };
  },
});

export const revokePlacementLinkAction = defineAction({
  path: revokePlacementLinkPath,
  permission: handlePlacements,
  audit: write,
  params: ofLink,
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const { links } = await getPlacement(ctx, params);
    if (!links.some(({ id }) => id === params.placementLinkId)) throw new NotFoundError();
    await revokeLink(ctx, { placementId: params.placementId, linkId: params.placementLinkId });
    return ok(placementPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => placementPath.to(params),
});
