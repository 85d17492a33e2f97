import { ownCalendarPath } from '#app/features/calendars/domain/paths.ts';
import { getOwnStay } from '#app/features/enrolments/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigButton, BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { scheduleTexts } from '../schedule/texts/index.ts';
import { keepWeekPath, keepWeekScriptPath, weekWorkerPath } from './paths.ts';
import { keptWeekTexts } from './texts/index.ts';

/** Whether her own phone may keep her week: what that means, on, off. Without script there is the calendar instead. */
export const keepWeekPage = definePortalPage({
  path: keepWeekPath,
  purpose: 'portal.kept-week',
  audit: { action: 'read', category: 'participation' },
  load: async (ctx) => ({ isProtected: (await getOwnStay(ctx)).restricted }),
  view: ({ isProtected }, view) => {
    const { t, say } = wordsOf(keptWeekTexts, view);
    const { language, person, nonce } = view;
    const refusal = person.isShared ? 'shared' : isProtected ? 'isProtected' : undefined;
    const keep = (
      <BigButton picture="save" name="keep">
        {say('keep')}
      </BigButton>
    );
    return {
      section: 'schedule',
      title: t('title'),
      back: portalHome.schedule.to({ language }),
      aloud: refusal ? [t('title'), t(refusal)] : [t('title'), t('lead'), t('what'), t('whoSees'), t('untilWhen')],
      body: (
        <Screen title={say('title')} picture="save" lead={refusal ? null : say('lead')}>
          {refusal ? (
            <Notice tone="watch">
              <Para>{say(refusal)}</Para>
            </Notice>
          ) : (
            <>
              <Para>{say('what')}</Para>
              <Para>
                <strong>{say('whoSees')}</strong> {say('untilWhen')}
              </Para>
              <div id="week" data-worker={weekWorkerPath} data-language={language} aria-live="polite">
                <div data-when="cannot">
                  <Notice tone="info">
                    <Para>{say('cannot')}</Para>
                  </Notice>
                </div>
                <div data-when="failed" hidden>
                  <ButtonStack>
                    <Notice tone="watch">
                      <Para>{say('failed')}</Para>
                    </Notice>
                    {keep}
                  </ButtonStack>
                </div>
                <div data-when="off" hidden>
                  {keep}
                </div>
                <div data-when="on" hidden>
                  <ButtonStack>
                    <Notice tone="good">
                      <Para>{say('isOn')}</Para>
                    </Notice>
                    <BigButton picture="x" tone="danger" name="forget">
                      {say('forget')}
                    </BigButton>
                  </ButtonStack>
                </div>
              </div>
              <BigLink href={ownCalendarPath.to({ language })} picture="phone">
                {wordsOf(scheduleTexts, view).say('inCalendar')}
              </BigLink>
              <script src={keepWeekScriptPath} nonce={nonce} data-keeps-week="" defer />
            </>
          )}
        </Screen>
      ),
    };
  },
});
