import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Steps } from '#app/ui/steps.tsx';
import { importsPath } from '../domain/paths.ts';
import { importTexts } from '../texts/index.ts';

const steps = ['file', 'columns', 'preview', 'done'] as const;

/** Where on the way from file to finished import one is. */
export function ImportSteps({ at, locale }: { at: (typeof steps)[number]; locale: Locale }) {
  const t = translate(importTexts, locale);
  const current = steps.indexOf(at);
  return (
    <Steps
      label={t('steps.label')}
      stateLabels={{ done: t('steps.isDone'), current: t('steps.current'), todo: t('steps.todo') }}
      items={steps.map((step, index) => ({
        label: t(`steps.${step}`),
        state:
          index < current || (at === 'done' && index === current) ? 'done' : index === current ? 'current' : 'todo',
      }))}
    />
  );
}

/** The way back to the list of imports. */
export function ImportCrumbs({ locale }: { locale: Locale }) {
  const t = translate(importTexts, locale);
  return <Breadcrumbs label={t('crumbs')} items={[{ href: importsPath.to(), label: t('list.title') }]} />;
}
