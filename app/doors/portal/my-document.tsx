import type { ReactNode } from 'react';
import { areAllRead, isSwedish, type PortalTexts, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { type PortalSection, portalHome, portalLeavePath, portalSections } from '#app/shared/portal-sections.ts';
import { THEMES } from '#app/ui/assets.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { drawDocument } from '#app/ui/portal/draw-document.ts';
import { MyFrame } from '#app/ui/portal/my-frame.tsx';
import { PortalDocument } from '#app/ui/portal/portal-document.tsx';
import { manifestPath } from './manifest.ts';
import { frameTexts } from './texts/frame/index.ts';

/** The picture of each of the five parts, everywhere. */
const sectionPictures: Record<PortalSection, IconName> = {
  today: 'house',
  schedule: 'calendar',
  way: 'route',
  messages: 'messages',
  'about-me': 'user',
};

export type MyDocument = {
  language: PortalLanguage;
  /** Whose pages these are, in Swedish. */
  owner?: string;
  theme?: string;
  /** The page's own address: the other languages lie beside it. */
  url: URL;
  /** It is read without a connection: no other language can be reached. */
  isAlone?: boolean | undefined;
  body: ReactNode;
  /** What the page is written with: whether somebody who grew up with the language has read it is said honestly. */
  texts: () => Iterable<PortalTexts>;
  /** Only for who is in: the part of the portal she is in, and what goes with her pages. */
  inside?: {
    section: PortalSection;
    withSwedish: boolean;
    canListen: boolean;
    isShared: boolean;
    back?: string | undefined;
    done?: string | undefined;
    /** What she had written when her side closed stands in the form again. */
    isKept?: boolean;
    /** What is said above the page while staff look along. */
    looking?: ReactNode;
  };
};

/** The same page with its address changed: another language or another parameter, and nothing of what was just done. */
function beside(url: URL, language: PortalLanguage, parameter: Record<string, string> = {}): string {
  const query = new URLSearchParams(url.search);
  for (const passing of ['done', 'listen', 'swedish']) query.delete(passing);
  for (const [name, value] of Object.entries(parameter)) query.set(name, value);
  const path = url.pathname.replace(/^\/my\/[^/]+/, `/my/${language}`);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A whole document of the portal, for her who is in and for her who stands at the door. Its title says nothing of what it is about. */
export function myDocument({
  language,
  owner = 'Egenväg',
  theme,
  url,
  isAlone,
  body,
  texts,
  inside,
}: MyDocument): string {
  const t = translatePortal(frameTexts, language);
  const isUnread = () => !areAllRead(texts(), language);
  const leave = portalLeavePath.to({ language });
  const themeName = THEMES.find((name) => name === theme) ?? 'egenvag';
  const document = (
    <PortalDocument
      title="Egenväg"
      language={language}
      theme={themeName}
      manifest={manifestPath.to({ language }, { theme: themeName })}
    >
      <MyFrame
        owner={owner}
        texts={{ skip: t('skip'), navigation: t('navigation'), languages: t('languages'), listen: t('listen') }}
        language={language}
        hrefIn={isAlone ? undefined : (other) => beside(url, other)}
        leave={{ href: leave, label: t('leave') }}
        unread={() => (isUnread() ? t('notYetRead') : null)}
        {...(inside && framed(inside))}
      >
        {body}
      </MyFrame>
    </PortalDocument>
  );
  return drawDocument(document);

  function framed({
    section,
    withSwedish,
    canListen,
    isShared,
    back,
    done,
    isKept = false,
    looking,
  }: NonNullable<MyDocument['inside']>) {
    return {
      sections: portalSections.map((each) => ({
        href: portalHome[each].to({ language }),
        label: t(`section.${each}`),
        picture: sectionPictures[each],
        isCurrent: each === section,
      })),
      swedishBeside: isSwedish(language)
        ? undefined
        : {
            href: beside(url, language, { swedish: withSwedish ? 'off' : 'on' }),
            label: t(withSwedish ? 'swedishOff' : 'swedish'),
            isOn: withSwedish,
          },
      listenHref: canListen ? beside(url, language, { listen: '1' }) : undefined,
      back: back === undefined ? undefined : { href: back, label: t('back') },
      done: done === undefined ? undefined : t(`done.${DONE.find((known) => known === done) ?? 'done'}`),
      kept: isKept ? t('kept') : undefined,
      looking,
      signOut: isShared ? { href: `${leave}?to=door`, label: t('signOut') } : undefined,
    };
  }
}

const DONE = ['saved', 'sent', 'removed'] as const;
