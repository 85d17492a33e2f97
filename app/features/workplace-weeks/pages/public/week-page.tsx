import { z } from 'zod';
import { ForWorkplace } from '#app/features/workplace-visits/pages/parts.tsx';
import type { ShownToWorkplace } from '#app/features/workplace-visits/public.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicContext, type PublicView } from '#app/platform/http/public-page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, dayOf, isoWeek, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PictureChoice } from '#app/ui/picture-choice.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { StepPicture } from '#app/ui/step-picture.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { workplacePath } from '../../domain/paths.ts';
import { type Face, faces, nameOfFace, openWeeks, weekForm } from '../../domain/week.ts';
import { answerWeek, askForLink, findOwnWorkplace, findShown } from '../../server/answer-week.ts';
import type { OpenWeek, WorkplacePage } from '../../server/gate-store.ts';
import { workplaceTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { DayFields, hoursText, RestFields, weekdayName } from '../parts/week-fields.tsx';

type Data = {
  page: WorkplacePage | undefined;
  token: string;
  weekOn: PlainDate;
  today: PlainDate;
  id: string;
  shown: ShownToWorkplace;
  told?: 'saved' | 'asked';
};
type OpenPage = Extract<WorkplacePage, { state: 'open' }>;

async function load(ctx: PublicContext, wanted?: PlainDate): Promise<Data> {
  const page = await findOwnWorkplace(ctx);
  const shown = await findShown(ctx);
  const today = dayOf(ctx.now);
  const [thisWeek, lastWeek] = openWeeks(today);
  const weeks = page?.state === 'open' ? (page.weeks ?? []) : [];
  const asked = ctx.url.searchParams.get('week');
  const open = (weekOn: PlainDate) => weeks.find((week) => week.weekOn === weekOn);
  const last = open(lastWeek);
  // Nothing is asked of a week in which she was not planned to be there, as while the placement was interrupted.
  const isNew = last?.answer === null && last.days.length > 0 && !open(thisWeek)?.days.some(({ on }) => on <= today);
  const weekOn = wanted ?? (asked === 'last' || (asked !== 'this' && isNew) ? lastWeek : thisWeek);
  return { page, token: ctx.params['token'] ?? '', weekOn, today, shown, id: newId() };
}

/** A supervisor without an account says how the week was. The link is the proof; it shows a first name and the days, and nothing else. */
export const workplaceWeekPage = definePublicPage({
  path: workplacePath,
  publicBecause:
    'A supervisor has no account; the link that staff gave her is her proof, and it reaches one placement, this week and the last.',
  load: (ctx): Promise<Data> => load(ctx),
  form: z.discriminatedUnion('do', [weekForm.extend({ do: z.literal('answer') }), z.object({ do: z.literal('ask') })]),
  answer: async (ctx, form) => {
    if (form.do === 'ask') {
      const asked = await askForLink(ctx);
      return asked.ok ? ok<Data>({ ...(await load(ctx)), told: 'asked' }) : asked;
    }
    const answered = await answerWeek(ctx, form);
    return answered.ok ? ok<Data>({ ...(await load(ctx, form.weekOn as PlainDate)), told: 'saved' }) : answered;
  },
  view: (data, view): RenderedView => {
    const t = translate(workplaceTexts, view.locale);
    const { page } = data;
    return {
      title: t(page === undefined ? 'page.gone' : 'page.title'),
      language: view.locale,
      ...(page === undefined ? {} : { theme: page.theme }),
      body: (
        <PortalFrame
          owner={page?.tenantName}
          skip={t('skip')}
          languagesLabel={t('languages')}
          language={view.locale}
          languages={['sv', 'en']}
          hrefIn={data.told === undefined && !view.problems ? (tag) => addressOf(data, tag, view) : undefined}
        >
          <Body data={data} view={view} />
          <ForWorkplace shown={data.shown} locale={view.locale} />
        </PortalFrame>
      ),
    };
  },
});

function addressOf({ token, weekOn, today }: Data, locale: string, { url }: Pick<PublicView, 'url'>): string {
  const week = url.searchParams.get('week') ?? (weekOn === openWeeks(today)[0] ? 'this' : 'last');
  return workplacePath.to({ token }, { week: week === 'last' ? 'last' : 'this', lang: locale });
}

function Body({ data, view }: { data: Data; view: PublicView }) {
  const t = translate(workplaceTexts, view.locale);
  const { page, told, weekOn } = data;
  if (page === undefined) return <PageHeader title={t('page.gone')} lead={t('page.goneText')} />;
  if (page.state === 'expired') return <Expired data={data} view={view} canReach={page.canReach} />;
  const week = page.weeks?.find((each) => each.weekOn === weekOn) ?? page.weeks?.[0];
  if (week === undefined) return <PageHeader title={t('page.nothing')} lead={t('page.nothingText')} />;
  const names = { week: String(isoWeek(week.weekOn)) };
  if (told === 'saved')
    return (
      <Stack>
        <PageHeader title={t('page.thanks')} />
        <Alert tone="success" role="status">
          {t('page.thanksText', names)} {week.answer?.wantsContact ? t('page.thanksContact') : ''}
        </Alert>
        <Said week={week} view={view} />
        <Link href={addressOf(data, view.locale, view)}>{t('staff.change')}</Link>
        <OtherWeek data={data} page={page} view={view} />
      </Stack>
    );
  return <Answer data={data} view={view} page={page} week={week} />;
}

function Expired({ data: { told }, view, canReach }: { data: Data; view: PublicView; canReach: boolean }) {
  const t = translate(workplaceTexts, view.locale);
  const { whole } = formState(view);
  return (
    <Stack>
      <PageHeader title={t('page.expired')} lead={t(canReach ? 'page.expiredText' : 'page.cannotReach')} />
      {whole === undefined ? null : (
        <Alert tone="warning" role="alert">
          {whole}
        </Alert>
      )}
      {told === 'asked' ? (
        <Alert tone="success" role="status">
          {t('page.asked')}
        </Alert>
      ) : canReach ? (
        <Form hidden={{ do: 'ask' }}>
          <Button fullWidth>{t('page.ask')}</Button>
        </Form>
      ) : null}
    </Stack>
  );
}

function OtherWeek({ data: { token, weekOn, today }, page, view }: { data: Data; page: OpenPage; view: PublicView }) {
  const t = translate(workplaceTexts, view.locale);
  const [thisWeek] = openWeeks(today);
  const other = page.weeks?.find((each) => each.weekOn !== weekOn);
  const isEmpty = other?.answer === null && other.days.length === 0 && page.weeks?.some(({ days }) => days.length > 0);
  if (other === undefined || isEmpty) return null;
  const isLast = other.weekOn !== thisWeek;
  const lang = { week: isLast ? 'last' : 'this', lang: view.locale };
  return <Link href={workplacePath.to({ token }, lang)}>{t(isLast ? 'page.toLast' : 'page.toThis')}</Link>;
}

/** What the workplace has said of the week, in a few words: for whoever sent it, and for whoever comes second. */
function Said({ week: { answer }, view: { locale } }: { week: OpenWeek; view: PublicView }) {
  if (answer === null) return null;
  const t = translate(workplaceTexts, locale);
  const days = answer.days.map(({ on, says, minutes }) => {
    const said =
      minutes === undefined ? t(`staff.says.${says}`) : t('staff.part', { hours: hoursText(locale, minutes) });
    return `${weekdayName(locale, on)}: ${said}.`;
  });
  return (
    <Text soft>
      {[
        ...days,
        ...(answer.going === null ? [] : [`${t('page.going')} ${t(`page.goingFaces.${nameOfFace(answer.going)}`)}.`]),
        ...(answer.understands === null
          ? []
          : [`${t('page.understands')} ${t(`page.understandsFaces.${nameOfFace(answer.understands)}`)}.`]),
        answer.words,
      ].join(' ')}
    </Text>
  );
}

function Answer({ data, view, page, week }: { data: Data; view: PublicView; page: OpenPage; week: OpenWeek }) {
  const { locale } = view;
  const t = translate(workplaceTexts, locale);
  const state = formState(view);
  const { answer } = week;
  const name = page.shownName;
  const span = { from: formatDate(locale, week.weekOn), to: formatDate(locale, addDays(week.weekOn, 6)) };
  const isCalledFor = week.weekOn !== openWeeks(data.today)[0];
  const face = (question: 'going' | 'understands') =>
    faces.map((value) => ({
      value,
      label: t(`page.${question}Faces.${nameOfFace(Number(value) as Face)}`),
      picture: <StepPicture kind="face" step={(Number(value) - 1) as 0 | 1 | 2} />,
    }));
  return (
    <Stack gap="lg">
      <PageHeader
        kicker={t(isCalledFor ? 'page.lastWeek' : 'page.thisWeek')}
        title={name === '' ? t('page.headingNoName') : t('page.heading', { name })}
        lead={t('page.lead', { workplace: page.workplaceName, week: String(isoWeek(week.weekOn)), ...span })}
      />
      <OtherWeek data={data} page={page} view={view} />
      {answer !== null && !state.isTyped ? <Alert compact>{t('page.known')}</Alert> : null}
      <Form
        hidden={{ do: 'answer', id: data.id, weekOn: week.weekOn, number: String(answer?.number ?? 0) }}
        autoComplete="off"
      >
        <FormProblems
          state={state}
          newer={
            <Alert tone="warning" role="alert">
              {t('page.stale')}
              <Said week={week} view={view} />
            </Alert>
          }
        />
        <DayFields
          {...{ locale, state, days: week.days, today: data.today, said: answer?.days ?? [] }}
          legend={name === '' ? t('page.daysNoName') : t('page.days', { name })}
        />
        {(['going', 'understands'] as const).map((question) => (
          <PictureChoice
            key={question}
            name={question}
            legend={t(`page.${question}`)}
            chosen={state.textOf(question, answer?.[question])}
            error={state.errorOf(question)}
            options={face(question)}
          />
        ))}
        <RestFields
          {...{ locale, state, aims: page.aims }}
          said={answer ?? { words: '', quotable: false, wantsContact: false, taskIds: [] }}
        />
        <TextInput
          name="byWhom"
          label={t('page.byWhom', { contact: page.contactName })}
          maxLength={80}
          autoComplete="off"
          defaultValue={state.textOf('byWhom')}
          error={state.errorOf('byWhom')}
        />
        <Button fullWidth>{t(answer === null ? 'page.send' : 'page.correct')}</Button>
        <Text soft small>
          {t('page.valid')} {t('page.madeFor', { contact: page.contactName })}
        </Text>
      </Form>
    </Stack>
  );
}
