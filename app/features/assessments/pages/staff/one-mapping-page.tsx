import { z } from 'zod';
import { mappingPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { isGuarded, wordsIn } from '../../domain/instrument.ts';
import { oneMappingPath } from '../../domain/paths.ts';
import { readMapping } from '../../domain/permissions.ts';
import { getMapping } from '../../server/get-mapping.ts';
import { AssessmentHeader } from '../parts/assessment-parts.tsx';
import { AreaAnswers } from '../parts/mapping-answers.tsx';
import { assessmentTranslate } from '../words.ts';

/** One mapping whole, also an earlier one, with the words its questions had then: to read and to print. */
export const oneMappingPage = definePage({
  path: oneMappingPath,
  permission: readMapping,
  audit: { action: 'read', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid(), mappingId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getMapping(ctx, params),
  view: ({ head, assessment, instrument, answers, mayReadGuarded }, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const name = wordsIn(instrument, instrument.name, locale);
    const state =
      assessment.closedAt === null
        ? t('mapping.open', { day: formatDate(locale, assessment.heldOn) })
        : t('mapping.closed', { day: formatDate(locale, dayOf(assessment.closedAt)) });
    return {
      title: `${name} ${formatDate(locale, assessment.heldOn)}`,
      body: (
        <Stack gap="lg">
          <AssessmentHeader
            head={head}
            locale={locale}
            below={[{ href: mappingPath.to({ enrolmentId: head.id }), label: t('mapping.title') }]}
            title={`${name} ${formatDate(locale, assessment.heldOn)}`}
            lead={`${state}. ${t('mapping.madeWith', { name, number: String(instrument.number) })}.`}
          />
          {instrument.areas.map((area) => (
            <Card
              key={area.key}
              title={wordsIn(instrument, area.name, locale)}
              actions={isGuarded(area) ? <Tag icon="lock">{t('guarded')}</Tag> : undefined}
            >
              {isGuarded(area) && !mayReadGuarded ? (
                <Text soft>{t('mapping.lockedTitle')}</Text>
              ) : (
                <AreaAnswers instrument={instrument} area={area} answers={answers} locale={locale} all />
              )}
            </Card>
          ))}
          <Text soft small>
            {t('mapping.printed', { day: formatDate(locale, view.today) })}
          </Text>
        </Stack>
      ),
    };
  },
});
