import type { ReactNode } from 'react';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { Employer } from '../../domain/employer.ts';
import { employerPath, employersPath } from '../../domain/paths.ts';
import { employerTranslate } from '../words.ts';

/** The way back from a page about one employer. */
export function EmployerTrail({ employer, view }: { employer?: Pick<Employer, 'id' | 'name'>; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  const all = { href: employersPath.to(), label: t('list.title') };
  const items =
    employer === undefined
      ? [all]
      : [all, { href: employerPath.to({ employerId: employer.id }), label: employer.name }];
  return <Breadcrumbs label={t('breadcrumbs')} items={items} />;
}

type Props = {
  employer?: Pick<Employer, 'id' | 'name'>;
  view: ViewContext;
  state: FormState;
  title: string;
  lead?: string;
  hidden: Record<string, string>;
  labels?: Record<string, string>;
  children: ReactNode;
};

/** A form below an employer, or for a new one: the way back, what is wrong, the fields, save. */
export function EmployerFormFrame({ employer, view, state, title, lead, hidden, labels, children }: Props) {
  const t = employerTranslate(view.locale);
  const back = employer === undefined ? employersPath.to() : employerPath.to({ employerId: employer.id });
  return (
    <Stack gap="lg">
      <PageHeader title={title} lead={lead} kicker={<EmployerTrail employer={employer} view={view} />} />
      <FormCard
        state={state}
        labels={labels}
        hidden={hidden}
        warnUnsaved
        autoComplete="off"
        submit={t('save')}
        icon="save"
        cancel={{ href: back, label: t('cancel') }}
      >
        {children}
      </FormCard>
    </Stack>
  );
}
