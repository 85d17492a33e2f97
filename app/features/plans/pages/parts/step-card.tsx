import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { stepPath, stepStatePath } from '../../domain/paths.ts';
import { type Agreement, agreementOn, openStates, type Step } from '../../domain/steps.ts';
import { planTranslate, stateTones, whenDue, whoDoes } from '../plan-words.ts';

type Props = { enrolmentId: string; step: Step; agreements: readonly Agreement[]; view: ViewContext };

/** One step: what, who, when, why, what helps, how it went, whether it is agreed; and the nearest state it can go to. */
export function StepCard({ enrolmentId, step, agreements, view: { locale } }: Props) {
  const t = planTranslate(locale);
  const of = { enrolmentId, stepId: step.id };
  const isOpen = openStates.includes(step.state);
  const agreed = agreementOn(step, agreements);
  const line = [whoDoes(step, locale), isOpen ? whenDue(step, locale) : formatDate(locale, step.stateOn)].join(' · ');
  const hidden = <VisuallyHidden>{` ${step.what}`}</VisuallyHidden>;
  return (
    <Card
      id={`step-${step.id}`}
      titleLevel={3}
      title={<Link href={stepPath.to(of)}>{step.what}</Link>}
      description={line}
      actions={
        <Cluster gap="xs">
          <Tag tone={stateTones[step.state]}>{t(`plan.state.${step.state}`)}</Tag>
          {isOpen ? (
            <Tag outline tone={agreed === undefined ? 'warm' : 'neutral'}>
              {agreed === undefined
                ? t('plan.notAgreedStep')
                : t('plan.agreedStep', { day: formatDate(locale, agreed.agreedOn) })}
            </Tag>
          ) : null}
        </Cluster>
      }
    >
      <Stack gap="xs">
        {step.ownLanguage === null ? null : (
          <Text strong lang={step.ownLanguage} dir="auto">
            {step.ownWords}
          </Text>
        )}
        <Detail term={t('plan.why')} text={step.why} />
        <Detail term={t('plan.helps')} text={step.helps} />
        <Detail term={t('plan.reason')} text={step.stateReason ?? ''} />
        {isOpen ? (
          <Cluster>
            {step.state === 'planned' ? (
              <Form inline action={stepStatePath.to(of)} hidden={{ version: String(step.version), state: 'doing' }}>
                <Button size="sm" variant="secondary">
                  {t('plan.begin')}
                  {hidden}
                </Button>
              </Form>
            ) : null}
            <Form inline action={stepStatePath.to(of)} hidden={{ version: String(step.version), state: 'done' }}>
              <Button size="sm" variant="secondary" icon="check">
                {t('plan.done')}
                {hidden}
              </Button>
            </Form>
            <LinkButton size="sm" variant="tertiary" href={stepStatePath.to(of)}>
              {t('plan.otherState')}
              {hidden}
            </LinkButton>
          </Cluster>
        ) : null}
      </Stack>
    </Card>
  );
}

function Detail({ term, text }: { term: string; text: string }) {
  return text === '' ? null : (
    <Text dir="auto">
      <strong>{term}:</strong> {text}
    </Text>
  );
}
