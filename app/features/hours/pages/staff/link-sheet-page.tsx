import { z } from 'zod';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { anyOwnMonthPath, linkSheetPath, sheetPath } from '../../domain/paths.ts';
import { handleSheets } from '../../domain/permissions.ts';
import { getMonthSheet } from '../../server/get-month-sheet.ts';
import { findOpenLink, openLink } from '../../server/own-month.ts';
import { hoursTranslate, hoursWords, monthName } from '../hours-words.ts';

export const linkSheetPage = definePage({
  path: linkSheetPath,
  permission: handleSheets,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const sheet = await getMonthSheet(ctx, params.enrolmentId, params.month);
    const [latest] = sheet.versions;
    const link = latest && (await findOpenLink(ctx, latest.id));
    return { sheet, link, origin: ctx.services.origin };
  },
  view: ({ sheet: { head, month, versions }, link, origin }, view) => {
    const t = hoursTranslate(view.locale);
    const [latest] = versions;
    const back = sheetPath.to({ enrolmentId: head.id, month: monthKey(month) });
    const address = link && `${origin ?? view.url.origin}${anyOwnMonthPath.to({ token: link.token })}`;
    return {
      title: t('link.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('link.title')}
            lead={latest && t('link.lead', { version: latest.version, hours: hoursWords(view.locale, latest.minutes) })}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: back, label: t('sheet.title', { month: monthName(view.locale, month) }) }]}
              />
            }
          />
          {latest === undefined ? (
            <Alert tone="warning">{t('link.none')}</Alert>
          ) : (
            <Card>
              <Stack>
                <Text>{t('link.text')}</Text>
                {link === undefined || address === undefined ? null : (
                  <>
                    <QrCode {...drawQrCode(address)} label={t('link.qr')} />
                    <p>
                      <a href={address}>{t('link.address')}</a>
                    </p>
                    <Text soft small>
                      {t('link.until', { at: formatInstant(view.locale, link.until) })}
                    </Text>
                  </>
                )}
                <Form aria-label={t('link.open')}>
                  <div>
                    <Button variant={link === undefined ? 'primary' : 'secondary'}>
                      {t(link === undefined ? 'link.open' : 'link.again')}
                    </Button>
                  </div>
                </Form>
              </Stack>
            </Card>
          )}
        </Stack>
      ),
    };
  },
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await openLink(ctx, params.enrolmentId, params.month);
    return ok(linkSheetPath.to({ ...params, month: monthKey(params.month) }));
  },
});
