import { frameTexts } from '#app/doors/portal/texts/frame/index.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import type { ThemeName } from '#app/ui/assets.ts';
import { MyFrame } from '#app/ui/portal/my-frame.tsx';
import { PortalDocument } from '#app/ui/portal/portal-document.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { PortalFormSamples } from './portal-form-samples.tsx';
import { PortalWordSamples } from './portal-word-samples.tsx';
import { portalSampleTexts } from './texts-portal.ts';

export type PortalGalleryProps = { language: PortalLanguage; theme: ThemeName; refused: boolean };

const SECTIONS = [
  ['today', 'house'],
  ['schedule', 'calendar'],
  ['way', 'route'],
  ['messages', 'messages'],
  ['about-me', 'user'],
] as const;

/** Every component of the participant's own pages with sample content, in the frame they stand in. */
export function PortalGallery({ language, theme, refused }: PortalGalleryProps) {
  const frame = translatePortal(frameTexts, language);
  const t = portalSampleTexts(directionOf(language));
  return (
    <PortalDocument title={t.page} language={language} theme={theme}>
      <MyFrame
        owner="Vägen till jobb"
        texts={{
          skip: frame('skip'),
          navigation: frame('navigation'),
          languages: frame('languages'),
          listen: frame('listen'),
        }}
        language={language}
        hrefIn={(other) => `?language=${other}&theme=${theme}`}
        leave={{ href: '#leave', label: frame('leave') }}
        sections={SECTIONS.map(([key, picture]) => ({
          href: `#${key}`,
          label: frame(`section.${key}`),
          picture,
          isCurrent: key === 'way',
        }))}
        swedishBeside={{ href: '#swedish', label: frame('swedish'), isOn: false }}
        listenHref="#sound"
        back={{ href: '#back', label: frame('back') }}
        done={frame('done.sent')}
        signOut={{ href: '#out', label: frame('signOut') }}
        unread={() => frame('notYetRead')}
      >
        <Screen title={t.title} picture="route" lead={t.lead}>
          <PortalWordSamples t={t} />
          <PortalFormSamples t={t} refused={refused} />
        </Screen>
      </MyFrame>
    </PortalDocument>
  );
}
