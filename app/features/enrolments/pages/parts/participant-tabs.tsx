import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { TabLinks } from '#app/ui/tab-links.tsx';
import {
  consentsPath,
  contactPath,
  documentsPath,
  historyPath,
  participantPath,
  personDetailsPath,
  protectionPath,
} from '../../domain/paths.ts';
import { enrolmentTexts } from '../../texts/index.ts';

const parts = [
  { key: 'journey', path: participantPath, icon: 'route' },
  { key: 'history', path: historyPath, icon: 'list' },
  { key: 'person', path: personDetailsPath, icon: 'user' },
  { key: 'contact', path: contactPath, icon: 'phone' },
  { key: 'documents', path: documentsPath, icon: 'file' },
  { key: 'protection', path: protectionPath, icon: 'shield' },
  { key: 'sharing', path: consentsPath, icon: 'eye' },
] as const;

type Props = { enrolmentId: string; locale: Locale; current: (typeof parts)[number]['key'] };

/** The parts of a participant's page. */
export function ParticipantTabs({ enrolmentId, locale, current }: Props) {
  const t = translate(enrolmentTexts, locale);
  return (
    <TabLinks
      label={t('page.parts')}
      items={parts.map(({ key, path, icon }) => ({
        href: path.to({ enrolmentId }),
        label: t(`page.${key}`),
        current: key === current,
        icon,
      }))}
    />
  );
}
