import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import { ownNames, portalLanguageFor, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Select } from '#app/ui/select.tsx';
import { agreementPath } from '../../domain/paths.ts';
import { printAgreement } from '../../domain/permissions.ts';
import { getPlacement, holdingTerms, openTerms, type PlacementFile } from '../../server/get-placements.ts';
import { agreementDocument } from '../agreement-document.ts';
import { PlacementFrame } from '../parts/placement-frame.tsx';
import { TermsFacts } from '../parts/terms-card.tsx';
import { placementTranslate, whereWords } from '../words.ts';

type Printed = { file: PlacementFile; problem?: 'too-long' | 'characters' };

/** The agreement to sign on paper, in Swedish and her language. The name of somebody protected stands there only by a deliberate yes. */
export const agreementPage = definePage({
  path: agreementPath,
  permission: printAgreement,
  audit: { action: 'export', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({
    language: z.enum(portalLanguages).optional().catch(undefined),
    named: z.literal('on').optional().catch(undefined),
    as: z.literal('pdf').optional().catch(undefined),
  }),
  load: async (ctx, { params, query }): Promise<Printed | Afterwards<Printed | Download>> => {
    const file = await getPlacement(ctx, params);
    const { head, placement, terms } = file;
    const shown = openTerms(terms) ?? holdingTerms(terms) ?? terms[0];
    if (shown === undefined) throw new NotFoundError();
    if (query.as === undefined) return { file };
    const document = agreementDocument({
      ...{ placement, terms: shown, programmeName: head.programmeName },
      name: !head.restricted || query.named === 'on' ? fullName(head) : null,
      language: query.language ?? portalLanguageFor(head.firstLanguage) ?? 'sv',
    });
    return {
      afterwards: async () => {
        const pdf = await renderPdf(ctx.services.apart, document);
        return pdf.ok
          ? { download: { fileName: 'overenskommelse.pdf', type: 'application/pdf', body: pdf.value } }
          : { file, problem: pdf.problem.reason };
      },
    };
  },
  view: ({ file, problem }: Printed, view) => {
    const t = placementTranslate(view.locale);
    const { head, placement, terms } = file;
    const shown = openTerms(terms) ?? holdingTerms(terms) ?? terms[0];
    return {
      title: t('agreement.title'),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={t('agreement.title')}
          lead={`${whereWords(placement)}. ${t('agreement.lead')}`}
          of={placement}
        >
          {problem === undefined ? null : (
            <Alert tone="warning">{t(problem === 'characters' ? 'agreement.noFont' : 'agreement.tooLong')}</Alert>
          )}
          <FilterBar
            label={t('agreement.print')}
            action={agreementPath.to({ enrolmentId: head.id, placementId: placement.id })}
            submitLabel={t('agreement.print')}
            hidden={{ as: 'pdf' }}
          >
            <Select
              name="language"
              label={t('agreement.language')}
              options={portalLanguages.map((value) => ({
                value,
                label: value === 'sv' ? t('agreement.onlySwedish') : ownNames[value],
              }))}
              defaultValue={portalLanguageFor(head.firstLanguage) ?? 'sv'}
            />
            {head.restricted ? (
              <Checkbox name="named" label={t('agreement.withName')} hint={t('agreement.withNameHint')} />
            ) : null}
          </FilterBar>
          {shown === undefined ? null : (
            <Card title={t('terms.number', { number: String(shown.number) })}>
              <TermsFacts terms={shown} view={view} />
            </Card>
          )}
        </PlacementFrame>
      ),
    };
  },
});
