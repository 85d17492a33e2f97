import { renderToString } from 'react-dom/server';
import { applyPath } from '#app/features/applications/domain/paths.ts';
import type { Layout } from '#app/platform/http/mount-pages.ts';
import type { RenderedView, ViewContext } from '#app/platform/http/page.ts';
import type { PublicView } from '#app/platform/http/public-page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Services } from '#app/platform/services.ts';
import { Alert } from '#app/ui/alert.tsx';
import { THEMES, type ThemeName } from '#app/ui/assets.ts';
import { Button } from '#app/ui/button.tsx';
import { Document } from '#app/ui/document.tsx';
import { Form } from '#app/ui/form.tsx';
import { PlainFrame } from '#app/ui/plain-frame.tsx';
import { ReadAlongFrame } from '#app/ui/read-along-frame.tsx';
import { StaffFrame } from '#app/ui/staff-frame.tsx';
import { navigation } from './navigation.ts';
import { staffTexts } from './texts/index.ts';

const notices = ['saved', 'created', 'removed', 'sent'] as const;

function themeOf(name: string): ThemeName {
  return THEMES.find((theme) => theme === name) ?? 'egenvag';
}

function html(document: React.ReactElement): string {
  return `<!doctype html>${renderToString(document)}`;
}

/** The frame round every staff page: navigation by role, search, account, and the notice after something was saved. */
export function staffLayout(services: Pick<Services, 'demo'>): Layout {
  return (rendered: RenderedView, view: ViewContext) => {
    const t = translate(staffTexts, view.locale);
    const { caller, url } = view;
    if (rendered.readAlong)
      return html(
        <Document
          title={rendered.title}
          lang={view.locale}
          nonce={view.nonce}
          theme={themeOf(caller.theme)}
          size="md"
          largeText
        >
          <ReadAlongFrame>{rendered.body}</ReadAlongFrame>
        </Document>,
      );
    const notice = view.problems === undefined ? notices.find((key) => key === view.done) : undefined;
    return html(
      <Document
        title={`${rendered.title} – ${t('product')}`}
        lang={view.locale}
        nonce={view.nonce}
        theme={themeOf(caller.theme)}
      >
        <StaffFrame
          product={t('product')}
          homeHref="/"
          navigation={navigation
            .filter((item) => caller.role !== null && item.roles.includes(caller.role))
            .map((item) => ({
              href: item.href,
              icon: item.icon,
              label: t(`nav.${item.key}`),
              current: [item.href, ...(item.also ?? [])].some((href) => isCurrent(href, url.pathname)),
            }))}
          search={{ action: '/search', label: t('search.label'), shortcut: t('search.shortcut') }}
          user={userMenu(view)}
          texts={{ skip: t('skip'), navigation: t('navigation'), menu: t('menu') }}
          banner={
            services.demo ? (
              <>
                {t('demo')} <a href="/demo">{t('demoPeople')}</a>
              </>
            ) : undefined
          }
          footer={<p>{t('footer')}</p>}
        >
          {notice ? (
            <Alert tone="success" role="status" compact>
              {t(`done.${notice}`)}
            </Alert>
          ) : null}
          {rendered.body}
        </StaffFrame>
      </Document>,
    );
  };
}

function userMenu({ caller, locale }: ViewContext) {
  const t = translate(staffTexts, locale);
  const roleName = translate(roleTexts, locale);
  const other: Locale = locale === 'sv' ? 'en' : 'sv';
  return {
    label: t('account'),
    name: caller.name,
    role: roleName(caller.role ?? 'none'),
    organisation: caller.tenantName,
    links: [{ href: '/account', label: t('myAccount'), icon: 'user' as const }],
    ...(caller.roles.length > 1 && caller.role
      ? {
          roleSwitch: {
            action: '/account/role',
            name: 'role',
            label: t('role'),
            options: caller.roles.map((role) => ({ value: role, label: roleName(role) })),
            current: caller.role,
            submitLabel: t('changeRole'),
          },
        }
      : {}),
    extra: (
      <Form action="/account/language" hidden={{ locale: other }}>
        <Button variant="tertiary" size="sm" icon="languages">
          <span lang={other}>{t('otherLanguage')}</span>
        </Button>
      </Form>
    ),
    signOut: { action: '/sign-out', label: t('signOut') },
  };
}

function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

/** The frame round the page on the phone: the same for everybody, with large text and nothing but the way home. */
export function pocketLayout(rendered: RenderedView, view: Pick<PublicView, 'locale' | 'nonce'>): string {
  const t = translate(staffTexts, view.locale);
  return html(
    <Document title={`${rendered.title} – ${t('product')}`} lang={view.locale} nonce={view.nonce} size="md">
      <ReadAlongFrame>{rendered.body}</ReadAlongFrame>
    </Document>,
  );
}

/** The frame round pages for somebody who is not signed in, and round errors. */
export function plainLayout(rendered: RenderedView, view: Pick<PublicView, 'locale' | 'nonce'>): string {
  const t = translate(staffTexts, view.locale);
  return html(
    <Document title={`${rendered.title} – ${t('product')}`} lang={view.locale} nonce={view.nonce}>
      <PlainFrame
        product={t('product')}
        homeHref="/"
        skip={t('skip')}
        lead={t('lead')}
        wide={rendered.wide ?? false}
        footer={<a href={applyPath.to()}>{t('apply')}</a>}
      >
        {rendered.body}
      </PlainFrame>
    </Document>,
  );
}
