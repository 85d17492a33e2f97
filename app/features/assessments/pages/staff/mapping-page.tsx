import { z } from 'zod';
import { mappingPath } from '#app/features/enrolments/domain/paths.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { KeepingNote } from '#app/features/retention/pages/parts.tsx';
import { getKeeping, type KeepingOfOne } from '#app/features/retention/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { placeKey, valuesAt } from '../../domain/answers.ts';
import { startMappingForm } from '../../domain/forms.ts';
import { type InstrumentArea, isGuarded, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { guardedReadersPath, instrumentPath, mappingAreaPath, oneMappingPath } from '../../domain/paths.ts';
import { readMapping, writeMapping } from '../../domain/permissions.ts';
import { listMappings, type Mapping, type MappingOverview } from '../../server/get-mapping.ts';
import { startMapping } from '../../server/start-mapping.ts';
import { formState } from '../form-state.ts';
import { AssessmentHeader } from '../parts/assessment-parts.tsx';
import { AreaAnswers } from '../parts/mapping-answers.tsx';
import { assessmentTranslate } from '../words.ts';

type Data = MappingOverview & { newMappingId: string; keeping: KeepingOfOne };

export const mappingPage = definePage({
  path: mappingPath,
  permission: readMapping,
  audit: { action: 'read', category: 'assessments' },
  submitPermission: writeMapping,
  submitAudit: { action: 'write', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: startMappingForm,
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await listMappings(ctx, params.enrolmentId)),
    newMappingId: newId(),
    keeping: await getKeeping(ctx, params.enrolmentId),
  }),
  submit: async (ctx, { params, form }) => {
    const started = await startMapping(ctx, params.enrolmentId, form);
    return started.ok ? ok(mappingPath.to(params)) : started;
  },
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, mappings } = data;
    const open = mappings.filter(({ assessment }) => assessment.closedAt === null);
    const closed = mappings.filter(({ assessment }) => assessment.closedAt !== null);
    return {
      title: t('mapping.title'),
      body: (
        <Stack gap="lg">
          <AssessmentHeader head={head} locale={locale} title={t('mapping.title')} lead={t('mapping.lead')} />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="mapping" />
          <FormProblems state={formState(view)} />
          {mappings.length === 0 ? null : <KeepingNote of={data.keeping} view={view} />}
          <Split aside={<Aside data={data} open={open} closed={closed} view={view} />}>
            {open.length === 0 ? (
              <Card title={t('mapping.none')}>
                <StartForm data={data} choices={data.choices} after="" view={view} submit={t('mapping.start')} />
              </Card>
            ) : (
              open.map((mapping) => (
                <CurrentMapping key={mapping.assessment.id} data={data} mapping={mapping} view={view} />
              ))
            )}
          </Split>
        </Stack>
      ),
    };
  },
});

type Part = { data: Data; view: ViewContext };

function CurrentMapping({ data, mapping, view }: Part & { mapping: Mapping }) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const { assessment, instrument, answers } = mapping;
  const values = valuesAt(answers);
  const readable = instrument.areas.filter((area) => data.mayReadGuarded || !isGuarded(area));
  const countIn = (area: InstrumentArea) =>
    questionsOf(instrument, area).filter(({ key }) =>
      values.has(placeKey({ areaKey: area.key, itemKey: key, isTranslation: false })),
    ).length;
  const answered = readable.filter((area) => countIn(area) > 0).length;
  const last = answers.at(-1);
  return (
    <Stack>
      <Stack gap="sm">
        <ProgressBar
          label={t('mapping.progress')}
          value={answered}
          max={readable.length}
          valueText={t('mapping.progressText', { answered: String(answered), total: String(readable.length) })}
        />
        <Text soft small>
          {t('mapping.open', { day: formatDate(locale, assessment.heldOn) })}
          {last === undefined
            ? null
            : `. ${t('mapping.last', { day: formatDate(locale, dayOf(last.recordedAt)), name: last.recordedBy })}.`}
        </Text>
        <ButtonRow>
          <LinkButton icon="printer" href={oneMappingPath.to({ enrolmentId: data.head.id, mappingId: assessment.id })}>
            {t('mapping.read')}
          </LinkButton>
        </ButtonRow>
      </Stack>
      {instrument.areas.map((area) => (
        <AreaCard key={area.key} data={data} mapping={mapping} area={area} count={countIn(area)} view={view} />
      ))}
    </Stack>
  );
}

type AreaProps = Part & { mapping: Mapping; area: InstrumentArea; count: number };

function AreaCard({ data, mapping: { assessment, instrument, answers }, area, count, view }: AreaProps) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const enrolmentId = data.head.id;
  const name = wordsIn(instrument, area.name, locale);
  if (isGuarded(area) && !data.mayReadGuarded) {
    const worker = data.head.caseWorkerName;
    return (
      <Card id={area.key} title={name} tone="soft" actions={<Tag icon="lock">{t('guarded')}</Tag>}>
        <Text soft>{t('mapping.locked', { name: worker === null ? '' : `, ${worker},` })}</Text>
        <p>
          <Link href={guardedReadersPath.to({ enrolmentId })}>{t('mapping.whoReads')}</Link>
        </p>
      </Card>
    );
  }
  const total = questionsOf(instrument, area).length;
  const state = count === 0 ? 'none' : count === total ? 'all' : 'some';
  return (
    <Card
      id={area.key}
      title={name}
      href={mappingAreaPath.to({ enrolmentId, mappingId: assessment.id, areaKey: area.key })}
      actions={
        <>
          {isGuarded(area) ? <Tag icon="lock">{t('guarded')}</Tag> : null}
          <Tag tone={state === 'all' ? 'success' : state === 'some' ? 'info' : 'neutral'}>
            {t(`mapping.area.${state}`, { answered: String(count), total: String(total) })}
          </Tag>
        </>
      }
    >
      <AreaAnswers instrument={instrument} area={area} answers={answers} locale={locale} />
    </Card>
  );
}

type StartProps = Part & { choices: Data['choices']; after: string; submit: string };

function StartForm({ data, choices, after, view, submit }: StartProps) {
  const t = assessmentTranslate(view.locale);
  const state = formState(view);
  const [only] = choices;
  return (
    <Form hidden={{ id: data.newMappingId, after, instrument: choices.length === 1 ? only?.key : undefined }}>
      {only?.lead ? <Text>{wordsIn(only, only.lead, view.locale)}</Text> : null}
      {choices.length > 1 ? (
        <Select
          name="instrument"
          label={t('mapping.instrument')}
          error={state.errorOf('instrument')}
          options={choices.map((each) => ({ value: each.key, label: wordsIn(each, each.name, view.locale) }))}
        />
      ) : null}
      <Button icon="plus">{submit}</Button>
    </Form>
  );
}

type AsideProps = Part & { open: readonly Mapping[]; closed: readonly Mapping[] };

function Aside({ data, open, closed, view }: AsideProps) {
  const { locale } = view;
  const t = assessmentTranslate(locale);
  const { head, choices } = data;
  const enrolmentId = head.id;
  const others = choices.filter(({ key }) => !open.some(({ assessment }) => assessment.instrumentKey === key));
  return (
    <>
      <Card title={t('mapping.lockedTitle')} tone="soft">
        <Text>{t(data.mayReadGuarded ? 'readers.youRead' : 'readers.youDoNot')}</Text>
        <p>
          <Link href={guardedReadersPath.to({ enrolmentId })}>{t('mapping.whoReads')}</Link>
        </p>
        {choices.map((each) => (
          <p key={each.key}>
            <Link href={instrumentPath.to({ instrumentKey: each.key, number: String(each.number) })}>
              {t('instruments.about', { name: wordsIn(each, each.name, locale) })}
            </Link>
          </p>
        ))}
      </Card>
      {closed.length === 0 ? null : (
        <Card title={t('mapping.earlier')} flush>
          <LinkList
            label={t('mapping.earlier')}
            items={closed.map(({ assessment, instrument }) => ({
              key: assessment.id,
              href: oneMappingPath.to({ enrolmentId, mappingId: assessment.id }),
              title: formatDate(locale, assessment.heldOn),
              meta: t('mapping.madeWith', {
                name: wordsIn(instrument, instrument.name, locale),
                number: String(instrument.number),
              }),
            }))}
          />
        </Card>
      )}
      {open.length === 0 ? null : (
        <Details summary={t('mapping.again')}>
          <Stack>
            <Text>{t('mapping.againText')}</Text>
            {open.map(({ assessment }) => {
              const again = choices.filter(({ key }) => key === assessment.instrumentKey);
              return again.length === 0 ? null : (
                <StartForm
                  key={assessment.id}
                  data={data}
                  choices={again}
                  after={assessment.id}
                  view={view}
                  submit={t('mapping.againSubmit')}
                />
              );
            })}
            {others.length === 0 ? null : (
              <StartForm data={data} choices={others} after="" view={view} submit={t('mapping.start')} />
            )}
          </Stack>
        </Details>
      )}
    </>
  );
}
