import type { ThemeName } from '#app/ui/assets.ts';
import { Document } from '#app/ui/document.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { StaffFrame } from '#app/ui/staff-frame.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { ChartSamples } from './chart-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import { JourneySamples } from './journey-samples.tsx';
import { ListSamples } from './list-samples.tsx';
import { ar } from './texts-ar.ts';
import { sv } from './texts-sv.ts';
import { WeekSamples } from './week-samples.tsx';
import { WordSamples } from './word-samples.tsx';

export type GalleryPageProps = {
  locale: 'sv' | 'ar';
  scheme: 'auto' | 'light' | 'dark';
  theme?: ThemeName;
  script?: boolean;
  nonce?: string;
};

const NAV_ICONS = ['house', 'users', 'calendar', 'building', 'chart', 'route', 'settings'] as const;

/** Every component with sample content: looked at by people, and by the browser tests in every combination. */
export function GalleryPage({ locale, scheme, theme = 'egenvag', script = true, nonce }: GalleryPageProps) {
  const t = locale === 'ar' ? ar : sv;
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  const parts = [
    ['words', WordSamples],
    ['forms', FormSamples],
    ['lists', ListSamples],
    ['journey', JourneySamples],
    ['week', WeekSamples],
    ['charts', ChartSamples],
  ] as const;
  return (
    <Document
      title={`${t.title} – Egenväg`}
      lang={locale}
      dir={dir}
      colorScheme={scheme}
      theme={theme}
      script={script}
      nonce={nonce}
    >
      <StaffFrame
        product="Egenväg"
        homeHref="/"
        banner={t.banner}
        footer={t.footer}
        navigation={t.nav.map((label, index) => ({
          href: `#nav-${index}`,
          label,
          icon: NAV_ICONS[index],
          current: index === 1,
        }))}
        search={{ action: '/gallery', label: t.search, shortcut: 'Ctrl K' }}
        user={{
          label: t.account,
          name: t.userName,
          role: t.userRole,
          organisation: t.organisation,
          links: [{ href: '#settings', label: t.settings, icon: 'settings' }],
          roleSwitch: {
            action: '/gallery',
            name: 'role',
            label: t.roleLabel,
            options: t.roles.map((label) => ({ value: label, label })),
            current: t.roles[0] ?? '',
            submitLabel: t.change,
          },
          languages: {
            label: t.language,
            items: [
              { href: '?lang=sv', label: 'Svenska', lang: 'sv', current: locale === 'sv' },
              { href: '?lang=ar', label: 'العربية', lang: 'ar', current: locale === 'ar' },
            ],
          },
          signOut: { action: '/gallery', label: t.signOut },
        }}
        texts={{ skip: t.skip, navigation: t.navigation, menu: t.menu }}
      >
        <PageHeader title={t.title} lead={t.lead} />
        <TabLinks label={t.contents} items={parts.map(([key]) => ({ href: `#${key}`, label: t.sections[key] }))} />
        {parts.map(([key, Samples]) => (
          <Section key={key} id={key} title={t.sections[key]}>
            <Samples t={t} dir={dir} />
          </Section>
        ))}
      </StaffFrame>
    </Document>
  );
}
