import type { Locale } from '#app/platform/i18n/texts.ts';
import type { Phase, ProgrammeDefinition } from '../../domain/definition.ts';
import styles from './phase-track.module.css';
import { programmeTranslate, weeksInWords } from './programme-words.ts';

const WEEKS_PER_MONTH = 52 / 12;
const WIDEST = 4;

/** The phases after each other, wider when they last longer. */
export function PhaseTrack(props: { phases: readonly Phase[]; definition: ProgrammeDefinition; locale: Locale }) {
  const { phases, definition, locale } = props;
  const t = programmeTranslate(locale);
  const { weeks, months } = definition.lengthPerPerson ?? {};
  const lastWeek = weeks ?? (months === undefined ? undefined : Math.round(months * WEEKS_PER_MONTH));
  const lengths = phases.map(({ fromWeek, toWeek }) => Math.max(1, (toWeek ?? lastWeek ?? fromWeek) - fromWeek + 1));
  const shortest = Math.min(...lengths);
  return (
    <ol className={styles.track} aria-label={t('one.phases')}>
      {phases.map((phase, index) => (
        <li
          key={phase.key}
          className={styles.phase}
          data-form={phase.form}
          data-share={Math.min(WIDEST, Math.round((lengths[index] ?? 1) / shortest))}
        >
          <span className={styles.name}>{phase.name}</span>
          <span className={styles.when}>
            {weeksInWords(phase, t)}, {t(`forms.${phase.form}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
