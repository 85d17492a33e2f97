import { z } from 'zod';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { followUpPath, printLetterPath } from '../../domain/paths.ts';
import { answerFollowUp } from '../../domain/permissions.ts';
import { printLetter } from '../../server/print-letter.ts';
import { followUpTranslate } from '../follow-up-words.ts';

/** Hands out a letter as a file, or says that it cannot be printed. */
export const printLetterPage = definePage({
  path: printLetterPath,
  permission: answerFollowUp,
  audit: { action: 'export', category: 'outcomes' },
  params: z.object({ followUpId: z.uuid(), attemptId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Afterwards<Download | { back: string }>> => {
    const { afterwards } = await printLetter(ctx, params);
    return {
      afterwards: async () => {
        const printed = await afterwards();
        return printed.ok ? printed.value : { back: followUpPath.to(params) };
      },
    };
  },
  view: ({ back }: { back: string }, { locale }) => {
    const t = followUpTranslate(locale);
    return {
      title: t('attempts.notPrinted'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('attempts.notPrinted')} />
          <Alert tone="warning">{t('attempts.notPrintedText')}</Alert>
          <div>
            <LinkButton href={back}>{t('answer.cancel')}</LinkButton>
          </div>
        </Stack>
      ),
    };
  },
});
