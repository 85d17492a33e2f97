import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { askPath, duplicatesPath } from '../../domain/paths.ts';
import { askAboutDuplicates } from '../../domain/permissions.ts';
import { askProgrammes, getInquiry } from '../../server/ask-programmes.ts';
import { duplicateTexts } from '../../texts/index.ts';
import { formState } from '../words.ts';

/** Asks the coordinators of other programmes about one person. Looks the same whether there is anybody to ask. */
export const askPage = definePage({
  path: askPath,
  permission: askAboutDuplicates,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ personId: z.uuid() }),
  query: z.object({}),
  form: z.object({ id: z.uuid() }),
  load: (ctx, { params }) => getInquiry(ctx, params.personId),
  submit: async (ctx, { params, form }) => {
    const asked = await askProgrammes(ctx, { inquiryId: form.id, personId: params.personId });
    return asked.ok ? ok(askPath.to(params, { done: 'sent' })) : asked;
  },
  view: ({ person, asked }, view) => {
    const t = translate(duplicateTexts, view.locale);
    const state = formState(view);
    return {
      title: t('ask.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('list.crumbs')} items={[{ href: duplicatesPath.to(), label: t('list.title') }]} />
            }
            title={t('ask.title')}
            lead={t('ask.lead', { person: fullName(person) })}
          />
          {state.whole ? (
            <Alert tone="warning" role="alert">
              {state.whole}
            </Alert>
          ) : null}
          <Card>
            <Stack>
              <Text>{t('ask.text')}</Text>
              {asked ? (
                <Text soft>{t('ask.sent', { date: formatDate(view.locale, dayOf(asked.askedAt)) })}</Text>
              ) : null}
              {person.restricted ? (
                <Alert tone="info">{t('ask.protected')}</Alert>
              ) : (
                <Form hidden={{ id: newId() }}>
                  <ButtonRow>
                    <Button icon="mail">{t('ask.send')}</Button>
                    <LinkButton variant="tertiary" href={duplicatesPath.to()}>
                      {t('ask.back')}
                    </LinkButton>
                  </ButtonRow>
                </Form>
              )}
            </Stack>
          </Card>
        </Stack>
      ),
    };
  },
});
