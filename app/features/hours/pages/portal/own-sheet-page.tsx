import { z } from 'zod';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalContext, type PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate, formatPortalMonth } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { Words } from '#app/ui/portal/fields.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, SwedishName } from '#app/ui/portal/text.tsx';
import { ownSheetPath } from '../../domain/paths.ts';
import { ownAnswerForm } from '../../domain/send-form.ts';
import { answerOwnSheet, getOwnSheet, listOwnSheets, type OwnSheet } from '../../server/own-sheets.ts';
import { ownMonthTexts } from '../../texts/portal/index.ts';

const monthIn = (month: PlainDate) => (language: PortalLanguage) => formatPortalMonth(language, month);

/** Months she has not said anything about yet, for what waits for her. */
export async function monthsWaiting(ctx: PortalContext) {
  const sheets = await listOwnSheets(ctx);
  return sheets
    .filter(({ answer, entries }) => answer === null && entries.length > 0)
    .slice(0, 3)
    .map(({ id, month }) => ({
      href: ownSheetPath.to({ language: ctx.language, sheetId: id }),
      picture: 'list' as const,
      title: (view: PortalView) => wordsOf(ownMonthTexts, view).say('title', { month: monthIn(month) }),
    }));
}

/** A month of hers: its days, and whether they are right. */
export const ownSheetPage = definePortalPage({
  path: ownSheetPath,
  purpose: 'portal.month',
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ sheetId: z.uuid() }),
  load: (ctx, { params }) => getOwnSheet(ctx, params.sheetId),
  view: (sheet, view) => {
    const { t, say } = wordsOf(ownMonthTexts, view);
    const at = { month: monthIn(sheet.month) };
    const hours = { hours: String(Math.floor(sheet.minutes / 60)), minutes: String(sheet.minutes % 60) };
    return {
      section: 'today',
      title: t('title', at),
      back: portalHome.today.to({ language: view.language }),
      aloud: [t('title', at), t('look'), t('total', hours)],
      body: (
        <Screen title={say('title', at)} picture="list" lead={<SwedishName>{sheet.programmeName}</SwedishName>}>
          {sheet.answer === null ? (
            <Para>
              {say('lead', { tenant: view.person.tenantName })} {say('look')}
            </Para>
          ) : (
            <Notice tone={sheet.answer === 'right' ? 'good' : 'info'}>
              <Para>{say(sheet.answer === 'right' ? 'thanksRight' : 'thanksWrong')}</Para>
            </Notice>
          )}
          <Days sheet={sheet} view={view} />
          <Para>
            <strong>{say('total', hours)}</strong>
          </Para>
          {sheet.answer === 'right' ? null : <Answer sheet={sheet} view={view} />}
        </Screen>
      ),
    };
  },
  form: ownAnswerForm,
  submit: async (ctx, { params, form }) => {
    await answerOwnSheet(ctx, params.sheetId, form);
    return ok(ownSheetPath.to({ language: ctx.language, sheetId: params.sheetId }, { done: 'sent' }));
  },
});

function Days({ sheet, view }: { sheet: OwnSheet; view: PortalView }) {
  const { say } = wordsOf(ownMonthTexts, view);
  if (sheet.entries.length === 0) return <Para>{say('none')}</Para>;
  return (
    <Panel>
      <Facts
        items={sheet.entries.map((entry) => ({
          term: formatPortalDate(view.language, entry.day, 'day'),
          value: (
            <>
              <bdi dir="ltr">{`${entry.from}–${entry.to}`}</bdi> <SwedishName>{entry.activity}</SwedishName>
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function Answer({ sheet, view }: { sheet: OwnSheet; view: PortalView }) {
  const { say } = wordsOf(ownMonthTexts, view);
  const code = view.problems?.['comment']?.[0];
  const problem = code && say(`problem.${code === 'too-long' ? 'too-long' : 'required'}`);
  const form = (
    <MyForm hidden={{ answer: 'wrong' }}>
      <Words
        name="comment"
        label={say('wrongLabel')}
        hint={say('wrongHelp')}
        error={problem}
        defaultValue={typedText(view.typed, 'comment')}
        maxLength={500}
        rows={3}
      />
      <BigButton tone="quiet" picture="mail">
        {say('send')}
      </BigButton>
    </MyForm>
  );
  return (
    <>
      <Para>{say('rightHelp')}</Para>
      <MyForm hidden={{ answer: 'right' }}>
        <BigButton picture="check">{say('right')}</BigButton>
      </MyForm>
      {problem ? (
        <Panel title={say('wrong')}>
          <Problems title={say('problem.title')} items={[{ field: 'comment', text: problem }]} />
          {form}
        </Panel>
      ) : sheet.answer === 'wrong' ? null : (
        <More summary={say('wrong')}>{form}</More>
      )}
    </>
  );
}
