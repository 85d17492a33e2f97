import { z } from 'zod';
import { type Download, defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { directionOf, isGuarded, type Question, stepsOf, wordsIn } from '../../domain/instrument.ts';
import { instrumentFilePath, instrumentPath, instrumentsPath, withdrawInstrumentPath } from '../../domain/paths.ts';
import { loadInstrument as mayLoad, readInstruments } from '../../domain/permissions.ts';
import { getInstrument, type ListedInstrument, shippedFile, withdrawInstrument } from '../../server/instruments.ts';
import { LanguageTabs, NotRead } from '../parts/assessment-parts.tsx';
import { assessmentTranslate, languageOf, ownNameOf } from '../words.ts';

const params = z.object({ instrumentKey: z.string().max(60), number: z.coerce.number().int().min(1).max(9999) });
const audit = { none: 'an instrument is not about a person' } as const;

type Data = ListedInstrument & { asked: string | undefined };

/** An instrument in one version: what it asks in each language, how it is scored, and on what ground it may be used. */
export const instrumentPage = definePage({
  path: instrumentPath,
  permission: readInstruments,
  audit,
  params,
  query: z.object({ language: z.string().max(20).optional().catch(undefined) }),
  load: async (ctx, { params: { instrumentKey, number }, query }): Promise<Data> => ({
    ...(await getInstrument(ctx, instrumentKey, number)),
    asked: query.language,
  }),
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { instrument, isInUse } = data;
    const language = languageOf(instrument, data.asked, view);
    const at = { instrumentKey: instrument.key, number: String(instrument.number) };
    const name = wordsIn(instrument, instrument.name, locale);
    return {
      title: name,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: instrumentsPath.to(), label: t('instruments.title') }]}
              />
            }
            title={name}
            tags={
              <Tag tone={isInUse ? 'success' : 'neutral'}>
                {t(`instruments.states.${isInUse ? 'inUse' : 'notInUse'}`)}
              </Tag>
            }
            lead={instrument.lead === undefined ? undefined : wordsIn(instrument, instrument.lead, locale)}
            actions={
              <LinkButton icon="download" download href={instrumentFilePath.to(at)}>
                {t('instruments.file')}
              </LinkButton>
            }
          />
          <Split aside={<Facts data={data} view={view} />}>
            <LanguageTabs
              instrument={instrument}
              language={language}
              locale={locale}
              hrefFor={(each) => instrumentPath.to(at, { language: each })}
            />
            <NotRead instrument={instrument} language={language} locale={locale} />
            {instrument.everyArea === undefined ? null : (
              <Card title={t('instruments.everyArea')}>
                <Questions data={data} questions={instrument.everyArea} language={language} view={view} />
              </Card>
            )}
            {instrument.areas.map((area) => (
              <Card
                key={area.key}
                title={
                  <span lang={language} dir={directionOf(language)}>
                    {wordsIn(instrument, area.name, language)}
                  </span>
                }
                actions={isGuarded(area) ? <Tag icon="lock">{t('guarded')}</Tag> : undefined}
              >
                {area.help === undefined ? null : (
                  <Text soft lang={language} dir={directionOf(language)}>
                    {wordsIn(instrument, area.help, language)}
                  </Text>
                )}
                <Questions data={data} questions={area.questions ?? []} language={language} view={view} />
              </Card>
            ))}
          </Split>
        </Stack>
      ),
    };
  },
});

type Part = { data: Data; view: ViewContext };

function Questions({
  data: { instrument },
  questions,
  language,
  view: { locale },
}: Part & { questions: readonly Question[]; language: string }) {
  const t = assessmentTranslate(locale);
  return (
    <Stack gap="sm">
      {questions.map((question) => {
        const choices = [
          ...stepsOf(instrument, question).map(({ value, text }) =>
            t('progression.step', { value: String(value), words: wordsIn(instrument, text, language) }),
          ),
          ...(question.choices ?? []).map(({ text }) => wordsIn(instrument, text, language)),
        ];
        return (
          <div key={question.key} lang={language} dir={directionOf(language)}>
            <Text strong>{wordsIn(instrument, question.text, language)}</Text>
            {choices.length === 0 ? null : (
              <Text soft small>
                {choices.join(' · ')}
              </Text>
            )}
            {question.staffText === undefined ? null : (
              <Text soft small>
                {wordsIn(instrument, question.staffText, language)}
              </Text>
            )}
          </div>
        );
      })}
    </Stack>
  );
}

function Facts({ data: { instrument, loaded, isInUse }, view: { locale, caller } }: Part) {
  const t = assessmentTranslate(locale);
  const { licence, languages, scoring, scoreTimes } = instrument;
  const optional = (term: string, value: string | undefined) => (value === undefined ? [] : [{ term, value }]);
  return (
    <>
      <Card title={t('instruments.licence')}>
        <DefinitionList
          layout="grid"
          items={[
            { term: t('instruments.licence'), value: t(`instruments.terms.${licence.terms}`) },
            { term: t('instruments.holder'), value: licence.holder },
            { term: t('instruments.statement'), value: licence.statement },
            ...optional(t('instruments.agreement'), licence.agreement),
            ...optional(t('instruments.validUntil'), licence.validUntil),
            { term: t('instruments.useLabel'), value: t(`instruments.use.${instrument.use}`) },
            { term: t('instruments.version'), value: String(instrument.number) },
            {
              term: t('instruments.scoringLabel'),
              value:
                scoreTimes === undefined
                  ? t(`instruments.scoring.${scoring}`)
                  : t('instruments.sumTimes', { times: String(scoreTimes) }),
            },
            {
              term: t('instruments.languages'),
              value: (
                <Stack gap="xs">
                  {languages.map(({ code, readBy }) => (
                    <span key={code}>
                      {t('instruments.languageLine', {
                        language: ownNameOf(code, locale),
                        readBy: t(`instruments.readBy.${readBy}`),
                      })}
                    </span>
                  ))}
                </Stack>
              ),
            },
          ]}
        />
        <Text soft small>
          {loaded === null
            ? t('instruments.shipped')
            : t('instruments.loaded', { day: formatDate(locale, dayOf(loaded.loadedAt)), name: loaded.loadedBy })}
        </Text>
      </Card>
      {loaded !== null && loaded.withdrawnAt === null && isInUse && may(caller, mayLoad) ? (
        <Card title={t('instruments.withdraw')} tone="warm">
          <Form
            action={withdrawInstrumentPath.to({ instrumentKey: instrument.key, number: String(instrument.number) })}
            hidden={{ confirmed: '1' }}
          >
            <Text>{t('instruments.withdrawText')}</Text>
            <ButtonRow>
              <Button variant="secondary">{t('instruments.withdraw')}</Button>
            </ButtonRow>
          </Form>
        </Card>
      ) : null}
    </>
  );
}

export const withdrawInstrumentAction = defineAction({
  path: withdrawInstrumentPath,
  permission: mayLoad,
  audit,
  params,
  form: z.object({ confirmed: z.literal('1', 'required') }),
  backTo: ({ instrumentKey, number }) => instrumentPath.to({ instrumentKey, number: String(number) }),
  submit: async (ctx, { params: { instrumentKey, number } }) => {
    await withdrawInstrument(ctx, instrumentKey, number);
    return ok(instrumentPath.to({ instrumentKey, number: String(number) }, { done: 'saved' }));
  },
});

/** The package as a file, to begin one's own from. */
export const instrumentFilePage = definePage({
  path: instrumentFilePath,
  permission: readInstruments,
  audit,
  params,
  query: z.object({}),
  load: async (ctx, { params: { instrumentKey, number } }): Promise<Download> => {
    const { instrument } = await getInstrument(ctx, instrumentKey, number);
    // JSON is YAML: what was loaded goes out as the same reader takes it in.
    const body = shippedFile(instrumentKey, number) ?? `${JSON.stringify(instrument, null, 2)}\n`;
    return { download: { fileName: `${instrumentKey}.${number}.yaml`, type: 'application/yaml; charset=utf-8', body } };
  },
  view: () => ({ title: '', body: null }),
});
