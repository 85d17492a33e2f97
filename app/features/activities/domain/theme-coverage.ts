import type { PlainDate } from '#app/shared/dates.ts';
import { CIVIC_ORIENTATION } from './civic-orientation.ts';

/** A session somebody took part in. */
export type AttendedSession = {
  sessionId: string;
  activityName: string;
  heldOn: PlainDate;
  language: string | null;
  themeKeys: readonly string[];
  minutesPresent: number;
};

/** What somebody has met of one theme, or of one part of civic orientation: the sessions, the latest first, and her share of their minutes. */
export type ThemeCoverage<Session = AttendedSession> = { minutes: number; sessions: Session[] };

const isPart = (key: string) => key.startsWith(`${CIVIC_ORIENTATION}.`);

/**
 * What somebody has met, by theme key. The minutes of a session are shared equally between its themes, and those of civic orientation
 * between its parts, so that they add up to the hours she was there.
 */
export function coverageOf(attended: readonly AttendedSession[]): Map<string, ThemeCoverage> {
  const coverage = new Map<string, ThemeCoverage>();
  for (const session of attended) {
    const themes = session.themeKeys.filter((key) => !isPart(key));
    const parts = session.themeKeys.filter(isPart);
    const share = session.minutesPresent / Math.max(1, themes.length);
    const add = (key: string, minutes: number) => {
      const known = coverage.get(key) ?? { minutes: 0, sessions: [] };
      coverage.set(key, { minutes: known.minutes + minutes, sessions: [...known.sessions, session] });
    };
    for (const theme of themes) add(theme, share);
    for (const part of parts) add(part, share / parts.length);
  }
  return coverage;
}

/** The languages in which a theme was met, the most frequent first. */
export function languagesOf(sessions: readonly Pick<AttendedSession, 'language'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of sessions) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([language]) => language);
}
