import { Alert } from '#app/ui/alert.tsx';
import { Avatar } from '#app/ui/avatar.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Details } from '#app/ui/details.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { SampleProps } from './sample-props.ts';

const TAG_TONES = ['success', 'info', 'neutral', 'warning', 'danger', 'accent', 'warm'] as const;
const ALERT_TONES = ['info', 'success', 'warning', 'danger'] as const;

export function WordSamples({ t }: SampleProps) {
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Breadcrumbs
          label={t.breadcrumbs}
          items={[
            { href: '#home', label: t.home },
            { href: '#lists', label: t.back },
          ]}
        />
        <Cluster gap="md">
          <Avatar name={t.person} size="lg" />
          <Text strong>{t.person}</Text>
          <Text soft small>
            {t.personLead}
          </Text>
        </Cluster>
        <Cluster>
          {t.tags.map((tag, index) => (
            <Tag key={tag} tone={TAG_TONES[index]} icon={index === 3 ? 'clock' : undefined} outline={index === 6}>
              {tag}
            </Tag>
          ))}
        </Cluster>
      </Stack>
      <ButtonRow>
        <Button icon="save" type="button">
          {t.buttons[0]}
        </Button>
        <LinkButton href="#words">{t.buttons[1]}</LinkButton>
        <Button variant="tertiary" type="button">
          {t.buttons[2]}
        </Button>
        <Button variant="danger" commandFor="sample-dialog">
          {t.buttons[3]}
        </Button>
        <Button variant="secondary" icon="printer" iconOnly type="button">
          {t.buttons[4]}
        </Button>
        <Menu
          label={t.more}
          icon="more"
          items={t.moreItems.map((label, index) => ({
            href: `#more-${index}`,
            label,
            icon: (['copy', 'download', 'history'] as const)[index],
          }))}
        />
      </ButtonRow>
      <StatRow>
        {t.stats.map(([label = '', value, sub], index) => (
          <Stat
            key={label}
            label={label}
            value={value}
            sub={sub}
            href={index === 0 ? undefined : '#lists'}
            tone={index === 3 ? 'warning' : index === 2 ? 'success' : undefined}
          />
        ))}
      </StatRow>
      <Columns>
        {ALERT_TONES.map((tone, index) => (
          <Alert key={tone} tone={tone} title={t.alerts[index]?.[0]} titleLevel={3}>
            {t.alerts[index]?.[1]}
          </Alert>
        ))}
      </Columns>
      <Columns>
        <Card title={t.meter} titleLevel={3} id="card-meter">
          <Meter
            label={t.meter}
            value={47}
            target={40}
            max={100}
            valueText={t.meterValue}
            targetText={t.meterTarget}
            verdict={t.meterVerdict}
          />
          <ProgressBar label={t.progress} value={7} max={12} valueText={t.progressText} />
          <Details summary={t.details}>
            <Text>{t.detailsText}</Text>
          </Details>
        </Card>
        <Card
          title={t.person}
          titleLevel={3}
          href="#journey"
          description={t.personLead}
          actions={<Tag tone="success">{t.tags[0]}</Tag>}
          tone="accent"
        >
          <Text>{t.alerts[0]?.[1]}</Text>
        </Card>
        <EmptyState
          title={t.empty}
          titleLevel={3}
          action={
            <LinkButton variant="primary" href="#forms" icon="user-plus">
              {t.emptyAction}
            </LinkButton>
          }
        >
          {t.emptyText}
        </EmptyState>
      </Columns>
      <Dialog id="sample-dialog" title={t.dialog} closeLabel={t.close}>
        <Text>{t.dialogText}</Text>
        <ButtonRow>
          <Button variant="danger" type="button">
            {t.buttons[3]}
          </Button>
          <Button variant="secondary" commandFor="sample-dialog" command="close">
            {t.buttons[1]}
          </Button>
        </ButtonRow>
      </Dialog>
    </Stack>
  );
}
