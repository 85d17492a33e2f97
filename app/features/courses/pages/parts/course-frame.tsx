import type { Locale } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader, type PageHeaderProps } from '#app/ui/page-header.tsx';
import { coursesPath } from '../../domain/paths.ts';
import { courseTranslate } from '../course-words.ts';

type Props = Omit<PageHeaderProps, 'kicker'> & { locale: Locale; below?: { href: string; label: string } };

/** The head of a page below the list of courses, with the way back. */
export function CourseHeader({ locale, below, ...header }: Props) {
  const t = courseTranslate(locale);
  const trail = [{ href: coursesPath.to(), label: t('list.title') }, ...(below ? [below] : [])];
  return <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={trail} />} {...header} />;
}
