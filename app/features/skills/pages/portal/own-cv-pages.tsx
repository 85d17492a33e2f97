import { z } from 'zod';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { ownNames, type PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink } from '#app/ui/portal/big-button.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small } from '#app/ui/portal/text.tsx';
import { type CvLanguage, cvLanguages } from '../../domain/cv.ts';
import { saidOf } from '../../domain/own-experience.ts';
import { ownCvFilePath, ownCvPath, ownExperiencePath } from '../../domain/paths.ts';
import { getOwnCvs, printOwnCv } from '../../server/own-cv.ts';
import { ownExperienceTexts } from '../../texts/portal/index.ts';

/** Her CVs: what stands in each, and the paper in Swedish and in its own language. */
export const ownCvPage = definePortalPage({
  path: ownCvPath,
  purpose: 'portal.cv',
  audit: { action: 'read', category: 'participation' },
  load: (ctx) => getOwnCvs(ctx),
  view: ({ cvs, skills }, view) => {
    const { t, say } = wordsOf(ownExperienceTexts, view);
    const of = { language: view.language };
    return {
      section: 'way',
      title: t('cv.title'),
      back: portalHome.way.to(of),
      aloud: [t(cvs.length === 0 ? 'cv.none' : 'cv.lead')],
      body: (
        <Screen title={say('cv.title')} picture="file" lead={say('cv.lead')}>
          {cvs.length === 0 ? <Para>{say('cv.none')}</Para> : null}
          {cvs.map((cv) => (
            <Panel key={cv.id} picture="file" title={<bdi>{cv.name}</bdi>}>
              <Small>
                {say('cv.agreed', { day: (language: PortalLanguage) => formatPortalDate(language, cv.agreedOn) })}
              </Small>
              <BigLink tone="primary" picture="download" href={ownCvFilePath.to({ ...of, cvId: cv.id }, { in: 'sv' })}>
                {say('cv.inSwedish')}
              </BigLink>
              {besideSwedish(cv.language, view.language).map((language) => (
                <BigLink
                  key={language}
                  picture="download"
                  href={ownCvFilePath.to({ ...of, cvId: cv.id }, { in: language })}
                >
                  {say('cv.inLanguage', { language: ownNames[language] })}
                </BigLink>
              ))}
              <More summary={say('cv.holds')}>
                {cv.intro === '' ? null : <OwnText lang={cv.language}>{cv.intro}</OwnText>}
                {skills
                  .filter(({ id }) => cv.skillIds.includes(id))
                  .map((skill) => (
                    <Para key={skill.id}>
                      <bdi lang={saidOf(skill).language}>{saidOf(skill).what}</bdi>
                    </Para>
                  ))}
              </More>
            </Panel>
          ))}
          <BigLink picture="briefcase" href={ownExperiencePath.to(of)}>
            {say('title')}
          </BigLink>
        </Screen>
      ),
    };
  },
});

// The language it was made for, or that of the page she reads.
function besideSwedish(made: CvLanguage, page: PortalLanguage): CvLanguage[] {
  const language = made === 'sv' ? page : made;
  return cvLanguages.filter((each) => each === language && each !== 'sv');
}

/** A CV as a PDF. */
export const ownCvFilePage = definePortalPage({
  path: ownCvFilePath,
  purpose: 'portal.cv',
  audit: { action: 'export', category: 'participation' },
  params: z.object({ cvId: z.uuid() }),
  query: z.object({ in: z.enum(cvLanguages).optional().catch(undefined) }),
  load: (ctx, { params, query }) => printOwnCv(ctx, { cvId: params.cvId, language: query.in }),
  view: () => ({ section: 'way', title: '', body: null }),
});
