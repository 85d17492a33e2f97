import { z } from 'zod';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import type { PdfProblem } from '#app/platform/pdf/render-pdf.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { cvFilePath, cvPath } from '../../domain/paths.ts';
import { printCv as mayPrint } from '../../domain/permissions.ts';
import { printCv } from '../../server/print-cv.ts';
import { skillTranslate } from '../skill-words.ts';

type NotPrinted = { problem: PdfProblem; cvHref: string };

/** Hands a CV out as a file, or says why it cannot be printed. */
export const cvFilePage = definePage({
  path: cvFilePath,
  permission: mayPrint,
  audit: { action: 'export', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), cvId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Afterwards<Download | NotPrinted>> => {
    const { afterwards } = await printCv(ctx, params);
    return {
      afterwards: async () => {
        const printed = await afterwards();
        return printed.ok ? printed.value : { problem: printed.problem, cvHref: cvPath.to(params) };
      },
    };
  },
  view: ({ problem, cvHref }: NotPrinted, { locale }) => {
    const t = skillTranslate(locale);
    return {
      title: t('cv.notPrinted'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('cv.notPrinted')} />
          <Alert tone="warning">
            {problem.reason === 'characters'
              ? t('cv.notPrintedCharacters', { characters: problem.characters.join(' ') })
              : t('cv.notPrintedLong')}
          </Alert>
          <Cluster>
            <LinkButton href={cvHref}>{t('cv.back')}</LinkButton>
          </Cluster>
        </Stack>
      ),
    };
  },
});
