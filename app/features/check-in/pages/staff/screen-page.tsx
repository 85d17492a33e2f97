import { z } from 'zod';
import { activitiesPath, attendanceSheetPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { directionOf, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { RenewedPart } from '#app/ui/renewed-part.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { decideCheckIn } from '../../domain/decide-check-in.ts';
import {
  checkInScreenPath,
  closeTabletsPath,
  doorPath,
  openTabletPath,
  scannedPath,
  startTabletPath,
} from '../../domain/paths.ts';
import { openCheckIn } from '../../domain/permissions.ts';
import { screenCode } from '../../server/codes.ts';
import { closeTablets, countTablets, getCheckInSession, openTablet } from '../../server/tablets.ts';
import { checkInTexts } from '../../texts/index.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';
import { formState } from '../form-state.ts';

const params = z.object({ sessionId: z.uuid() });
const audit = { action: 'write', category: 'attendance' } as const;

/** The leader's screen, for everybody in the room to see: the square that changes, and nobody's name. */
export const checkInScreenPage = definePage({
  path: checkInScreenPath,
  permission: openCheckIn,
  audit: { none: 'a square and how many screens are open, nobody by name' },
  params,
  query: z.object({}),
  load: async (ctx, { params: { sessionId } }) => {
    const session = await getCheckInSession(ctx, sessionId);
    const { keys, origin } = ctx.services;
    return { session, code: screenCode(keys, sessionId, ctx.now), origin, tablets: await countTablets(ctx, sessionId) };
  },
  view: ({ session, code, origin, tablets }, view) => {
    const t = translate(checkInTexts, view.locale);
    const here = { sessionId: session.sessionId };
    const decided = decideCheckIn(session);
    const qr = drawQrCode(`${origin ?? view.url.origin}${scannedPath.to({ code })}`);
    const problem = formState(view).whole;
    return {
      title: t('screen.title', { activity: session.activityName }),
      islands: true,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('screen.title', { activity: session.activityName })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: sessionPath.to(here), label: session.activityName },
                ]}
              />
            }
            actions={
              <>
                <LinkButton href={doorPath.to(here)}>{t('screen.door')}</LinkButton>
                <LinkButton icon="list" href={attendanceSheetPath.to(here)}>
                  {t('screen.sheet')}
                </LinkButton>
              </>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning" role="alert">
              {problem}
            </Alert>
          )}
          {typeof decided === 'string' ? (
            <Alert tone="info">{t(`screen.${decided}`)}</Alert>
          ) : (
            <Split
              aside={
                <Card title={t('screen.tablet')} id="tablet">
                  <Stack gap="sm">
                    <Text>{t('screen.tabletText')}</Text>
                    <Form action={openTabletPath.to(here)} hidden={{ confirmed: '1' }}>
                      <Button variant="secondary">{t('screen.openTablet')}</Button>
                    </Form>
                    {tablets === 0 ? null : (
                      <Form action={closeTabletsPath.to(here)} hidden={{ confirmed: '1' }}>
                        <Text>{t('screen.tabletsOpen', { count: tablets })}</Text>
                        <Button variant="secondary" icon="x">
                          {t('screen.closeTablets')}
                        </Button>
                      </Form>
                    )}
                  </Stack>
                </Card>
              }
            >
              <Card>
                <Columns>
                  <Stack gap="sm">
                    <RenewedPart part="square" seconds={10}>
                      <QrCode size={qr.size} path={qr.path} label={t('screen.qr')} pixels={480} />
                    </RenewedPart>
                    <Cluster gap="md">
                      <Text soft small>
                        {t('screen.changes')}
                      </Text>
                      <LinkButton size="sm" variant="tertiary" icon="refresh" href={checkInScreenPath.to(here)}>
                        {t('screen.renew')}
                      </LinkButton>
                    </Cluster>
                  </Stack>
                  <Stack>
                    {portalLanguages.map((language) => (
                      <Text key={language} lang={language} dir={directionOf(language)}>
                        {translatePortal(checkInPageTexts, language)('card.how')}
                      </Text>
                    ))}
                  </Stack>
                </Columns>
              </Card>
            </Split>
          )}
        </Stack>
      ),
    };
  },
});

/** Makes a link for a tablet and leads on to it. */
export const openTabletAction = defineAction({
  path: openTabletPath,
  permission: openCheckIn,
  audit,
  params,
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params: { sessionId } }) => {
    const opened = await openTablet(ctx, sessionId);
    return opened.ok ? ok(startTabletPath.to({ start: opened.value })) : opened;
  },
  backTo: (to) => checkInScreenPath.to(to),
});

/** Ends every tablet of a session. */
export const closeTabletsAction = defineAction({
  path: closeTabletsPath,
  permission: openCheckIn,
  audit,
  params,
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params: to }) => {
    await closeTablets(ctx, to.sessionId);
    return ok(checkInScreenPath.to(to, { done: 'saved' }));
  },
  backTo: (to) => checkInScreenPath.to(to),
});
