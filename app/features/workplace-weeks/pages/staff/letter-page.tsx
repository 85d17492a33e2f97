import { z } from 'zod';
import { placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { letterLanguages } from '../../domain/confirmed.ts';
import { letterPath } from '../../domain/paths.ts';
import { followWorkplace } from '../../domain/permissions.ts';
import { printLetter } from '../../server/print-letter.ts';
import { workplaceTexts } from '../../texts/index.ts';

/** Hands out a reference letter as a file, or says that it cannot be printed. */
export const letterPage = definePage({
  path: letterPath,
  permission: followWorkplace,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({ language: z.enum(letterLanguages).optional().catch(undefined) }),
  load: async (ctx, { params, query }): Promise<Afterwards<Download | { back: string }>> => {
    const { afterwards } = await printLetter(ctx, params, query.language);
    return {
      afterwards: async () => {
        const printed = await afterwards();
        return printed.ok ? printed.value : { back: placementWeeksPath.to(params) };
      },
    };
  },
  view: ({ back }: { back: string }, { locale }) => {
    const t = translate(workplaceTexts, locale);
    return {
      title: t('staff.notPrinted'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('staff.notPrinted')} />
          <Alert tone="warning">{t('staff.notPrintedText')}</Alert>
          <div>
            <LinkButton href={back}>{t('staff.cancel')}</LinkButton>
          </div>
        </Stack>
      ),
    };
  },
});
