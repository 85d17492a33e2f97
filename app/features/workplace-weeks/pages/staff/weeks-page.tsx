import { z } from 'zod';
import { placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { placementPath } from '#app/features/placements/domain/paths.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { followingPath, workplaceLinkPath, workplacePath } from '../../domain/paths.ts';
import { followWorkplace } from '../../domain/permissions.ts';
import type { PlacementWeeks } from '../../server/follow-placement.ts';
import { getValidation } from '../../server/validate-tasks.ts';
import { workplaceTexts } from '../../texts/index.ts';
import { ValidationSection } from '../parts/validation-section.tsx';
import { WeekCard } from '../parts/week-card.tsx';

const ofPlacement = z.object({ enrolmentId: z.uuid(), placementId: z.uuid() });
/** What the house says of itself is left out: 'saved'. */
const notices = ['sent', 'link', 'revoked'] as const;

/** What a workplace says of a placement week by week, and the link by which it says so. */
export const placementWeeksPage = definePage({
  path: placementWeeksPath,
  permission: followWorkplace,
  audit: { action: 'read', category: 'participation' },
  params: ofPlacement,
  query: z.object({ problem: z.string().max(40).optional().catch(undefined) }),
  load: async (ctx, { params, query }) => ({
    ...(await getValidation(ctx, params)),
    problem: query.problem,
    origin: ctx.services.origin,
  }),
  view: ({ problem, origin, ...shown }, view) => {
    const t = translate(workplaceTexts, view.locale);
    const { head, placement, weeks, asked, answered } = shown;
    const span = {
      workplace: placement.workplaceName,
      from: formatDate(view.locale, placement.startsOn),
      to: formatDate(view.locale, placement.lastOn),
    };
    const done = notices.find((each) => each === view.done);
    const known = Object.hasOwn(workplaceTexts.sv.problem, problem ?? '') ? (problem as 'invalid') : undefined;
    return {
      title: t('staff.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('staff.title')}
            lead={t('staff.lead', span)}
            below={{
              href: placementPath.to({ enrolmentId: head.id, placementId: placement.placementId }),
              label: placement.workplaceName,
            }}
          />
          {done === undefined ? null : (
            <Alert tone="success" role="status" compact>
              {t(`done.${done}`)}
            </Alert>
          )}
          {known === undefined ? null : (
            <Alert tone="warning" role="alert">
              {t(`problem.${known}`)}
            </Alert>
          )}
          <LinkCard shown={shown} view={view} origin={origin} />
          <Section
            title={t('staff.weeks')}
            description={`${t('staff.answered')}: ${asked === 0 ? t('staff.none') : t('staff.answeredOf', { asked: String(asked), answered: String(answered) })}. ${t('staff.attendance')}`}
          >
            {weeks.length === 0 ? (
              <EmptyState icon="calendar" title={t('staff.none')} />
            ) : (
              <Stack>
                {weeks.map((week) => (
                  <WeekCard
                    key={week.weekOn}
                    ids={{ enrolmentId: head.id, placementId: placement.placementId }}
                    week={week}
                    view={view}
                  />
                ))}
              </Stack>
            )}
          </Section>
          <ValidationSection shown={shown} view={view} />
        </Stack>
      ),
    };
  },
});

type Props = { shown: PlacementWeeks; view: ViewContext; origin: string | undefined };

function LinkCard({ shown, view, origin }: Props) {
  const t = translate(workplaceTexts, view.locale);
  const { head, placement, link, way } = shown;
  const ids = { enrolmentId: head.id, placementId: placement.placementId };
  const action = workplaceLinkPath.to(ids);
  const address = link && `${origin ?? view.url.origin}${workplacePath.to({ token: link.token })}`;
  const isReachable = [placement.email, placement.phone].some(Boolean);
  const needsYes = placement.restricted && !(placement.hasProtectedYes && placement.shownName !== null);
  return (
    <Card
      title={t('staff.link')}
      description={placement.contactName === null ? undefined : `${t('staff.supervisor')}: ${placement.contactName}`}
    >
      <Stack>
        <Text>{t(placement.contactId === null ? 'staff.noSupervisor' : 'staff.linkText')}</Text>
        {link === undefined || address === undefined ? null : (
          <>
            <QrCode {...drawQrCode(address)} label={t('staff.linkQr')} />
            <Link href={address}>{t('staff.linkAddress')}</Link>
            <Text soft small>
              {t('staff.linkUntil', { at: formatInstant(view.locale, link.expiresAt) })}{' '}
              {link.lastOpenedAt === null
                ? t('staff.linkNotOpened')
                : t('staff.linkOpened', { at: formatInstant(view.locale, link.lastOpenedAt) })}
            </Text>
            {way === 'none' ? <Text soft>{t(isReachable ? 'staff.noPost' : 'staff.cannotSend')}</Text> : null}
          </>
        )}
        <Cluster>
          {link !== undefined && way !== 'none' ? (
            <Form action={action} hidden={{ do: 'send' }}>
              <Button>{t('staff.send', { to: way === 'email' ? placement.email : placement.phone })}</Button>
            </Form>
          ) : null}
          {placement.contactId === null || needsYes ? null : (
            <Form action={action} hidden={{ do: 'make' }}>
              <Button variant={link === undefined ? 'primary' : 'secondary'}>
                {t(link === undefined ? 'staff.make' : 'staff.again')}
              </Button>
            </Form>
          )}
          {link === undefined ? null : (
            <Form action={action} hidden={{ do: 'revoke' }}>
              <Button variant="tertiary">{t('staff.revoke')}</Button>
            </Form>
          )}
        </Cluster>
        <Form action={followingPath.to(ids)} hidden={{ version: String(placement.version) }}>
          {placement.restricted ? <Alert tone="warning">{t('staff.protectedText')}</Alert> : null}
          <TextInput
            name="shownName"
            label={t('staff.shownName')}
            hint={t('staff.shownNameHint')}
            maxLength={40}
            width="md"
            autoComplete="off"
            defaultValue={placement.shownName ?? ''}
          />
          {placement.restricted ? (
            <Checkbox name="protectedYes" label={t('staff.protectedYes')} defaultChecked={placement.hasProtectedYes} />
          ) : null}
          <Checkbox name="reminds" label={t('staff.reminds')} defaultChecked={placement.reminds} />
          {placement.remindedAt === null ? null : (
            <Text soft small>
              {t('staff.remindedAt', { at: formatInstant(view.locale, placement.remindedAt) })}
            </Text>
          )}
          <div>
            <Button variant="secondary">{t('staff.save')}</Button>
          </div>
        </Form>
      </Stack>
    </Card>
  );
}
