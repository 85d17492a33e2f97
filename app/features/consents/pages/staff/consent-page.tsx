import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { formatPortalDate, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { directionOf, ownNames, type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { SignatureDrawing } from '#app/ui/signature-drawing.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { stateOf } from '../../domain/disclosure.ts';
import { consentPath } from '../../domain/paths.ts';
import { readSharing } from '../../domain/permissions.ts';
import type { WholeDisclosure } from '../../server/disclosure-store.ts';
import { getConsent } from '../../server/get-sharing.ts';
import { consentWords } from '../../texts/consent/index.ts';
import { consentTexts } from '../../texts/index.ts';
import { evidenceWords, recipientWords } from '../../texts/words.ts';
import { SharingHeader } from '../parts/sharing-header.tsx';
import { SpokenWords } from '../parts/spoken-text.tsx';

/** One answer whole, in the words that were read to her and in Swedish: the copy she takes home. */
export const consentPage = definePage({
  path: consentPath,
  permission: readSharing,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid(), disclosureId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getConsent(ctx, params.enrolmentId, params.disclosureId),
  view: ({ head, disclosure }, view) => {
    const { locale, today } = view;
    const t = translate(consentTexts, locale);
    const state = stateOf(disclosure, today);
    const language = parsePortalLanguage(disclosure.language) ?? 'sv';
    const day = formatDate(locale, dayOf(disclosure.recordedAt));
    return {
      title: t('copy.title'),
      body: (
        <Stack gap="lg">
          <SharingHeader
            head={head}
            locale={locale}
            title={`${t('copy.title')}: ${fullName(head)}`}
            lead={t('copy.of', { answer: t(`copy.${disclosure.answer}`), date: day })}
            tags={<Tag tone={state === 'active' ? 'success' : 'neutral'}>{t(`state.${state}`)}</Tag>}
            below
          />
          {disclosure.withdrawnAt === null ? null : (
            <Alert tone="warning">
              {t('copy.withdrawn', {
                date: formatInstant(locale, disclosure.withdrawnAt),
                how: t(`withdraw.ways.${disclosure.withdrawnHow ?? 'staff'}`),
              })}
            </Alert>
          )}
          {disclosure.answer === 'given' ? null : (
            <Alert tone="info">{t('copy.refusedText', { name: recipientWords(disclosure) })}</Alert>
          )}
          <Columns min="wide">
            <Agreed disclosure={disclosure} language={language} />
            {language === 'sv' ? null : (
              <Agreed disclosure={disclosure} language="sv" description={t('copy.swedish')} />
            )}
          </Columns>
          <Card>
            <DefinitionList
              items={[
                { term: t('copy.from'), value: disclosure.fromName },
                {
                  term: t('copy.askedBy'),
                  value: `${disclosure.recordedByName ?? '–'} · ${formatInstant(locale, disclosure.recordedAt)} · ${t(`ask.channel.${disclosure.channel}`)} · ${t(`ask.interpreters.${disclosure.interpreter}`)}`,
                },
                { term: t('copy.language'), value: ownNames[language] },
                {
                  term: t('copy.version'),
                  value: t(disclosure.text.own ? 'ask.ownText' : 'ask.shippedText', {
                    version: String(disclosure.text.version),
                  }),
                },
                ...(disclosure.answer === 'given'
                  ? [
                      { term: t('sharing.evidence'), value: evidenceWords(locale, disclosure) },
                      { term: t('sharing.grounds'), value: groundWords(disclosure, locale) },
                    ]
                  : []),
              ]}
            />
          </Card>
          <Text soft small>
            {t('copy.print', { name: head.givenName || fullName(head) })}
          </Text>
        </Stack>
      ),
    };
  },
});

function groundWords(one: WholeDisclosure, locale: 'sv' | 'en'): string {
  const t = translate(consentTexts, locale);
  const article = (ground: string) => ground.split('.')[2] as 'a';
  return [
    one.secrecyGround && t(`secrecy.${one.secrecyGround}`),
    one.gdprGround && t(`gdpr.${article(one.gdprGround)}`),
    one.specialGround && t(`special.${article(one.specialGround)}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was agreed, in one language: the words that were read when it is hers, the Swedish words of today beside. */
function Agreed({
  disclosure,
  language,
  description,
}: {
  disclosure: WholeDisclosure;
  language: PortalLanguage;
  description?: string;
}) {
  const t = translatePortal(consentWords, language);
  const direction = directionOf(language);
  const isHers = language === (parsePortalLanguage(disclosure.language) ?? 'sv');
  const { purpose, validBefore, signature } = disclosure;
  return (
    <Card tone={isHers ? 'soft' : 'plain'} description={description}>
      <Stack>
        {isHers ? <SpokenWords text={{ ...disclosure.text, language, direction }} /> : null}
        <div lang={language} dir={direction}>
          <Stack>
            {isHers ? null : <Text strong>{t('text.title')}</Text>}
            <DefinitionList
              items={[
                { term: t('ask.who'), value: recipientWords(disclosure) },
                ...(purpose === null ? [] : [{ term: t('ask.why'), value: t(`purposes.${purpose}`) }]),
                ...(disclosure.answer === 'refused'
                  ? []
                  : [
                      {
                        term: t('ask.what'),
                        value: (
                          <ul>
                            {disclosure.fields.map((field) => (
                              <li key={field}>{t(`fields.${field}`)}</li>
                            ))}
                          </ul>
                        ),
                      },
                      {
                        term: t('ask.until'),
                        value: validBefore === null ? '–' : formatPortalDate(language, addDays(validBefore, -1)),
                      },
                    ]),
              ]}
            />
            {disclosure.answer === 'refused' ? null : (
              <>
                <Text>{t(`ask.${disclosure.allowed}`)}</Text>
                <Text strong>{t('ask.agree')}</Text>
                {signature !== null && isHers ? <SignatureDrawing path={signature} label={t('ask.sign')} /> : null}
              </>
            )}
          </Stack>
        </div>
      </Stack>
    </Card>
  );
}
