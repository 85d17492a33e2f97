import type { Course } from './course.ts';

/** An SFI course she has taken or takes. `isPassed`: graded A–E. */
export type KnownSfi = { course: 'A' | 'B' | 'C' | 'D'; isPassed: boolean; isOngoing: boolean };
/** What is known of her that a course may ask for. */
export type Known = {
  sfi: readonly KnownSfi[];
  /** Names of her documented licences and certificates. */
  qualifications: readonly string[];
  /** She says that she has a driving licence. */
  saysLicence: boolean;
};

export type Requirement =
  | { key: 'sfi'; wanted: string; standing: 'met' | 'ongoing' | 'lower' | 'unknown'; has: string | null }
  | { key: 'driving-licence'; standing: 'met' | 'said' | 'unknown'; has: string | null }
  | { key: 'odd-hours' | 'other'; standing: 'ask' };

const letters = 'ABCD';

/**
 * What a course asks for beside what is known of her, each in a word for a talk: nothing here decides. A passed course covers all
 * below it. What nobody has written down is not known, which is not the same as missing.
 */
export function compareRequirements(
  course: Pick<Course, 'sfiCourse' | 'needsDrivingLicence' | 'oddHours' | 'otherRequirements'>,
  known: Known,
): Requirement[] {
  const list: Requirement[] = [];
  if (course.sfiCourse !== null) list.push(compareSfi(course.sfiCourse, known.sfi));
  if (course.needsDrivingLicence) {
    const licence = known.qualifications.find((name) => /körkort/i.test(name));
    if (licence !== undefined) list.push({ key: 'driving-licence', standing: 'met', has: licence });
    else list.push({ key: 'driving-licence', standing: known.saysLicence ? 'said' : 'unknown', has: null });
  }
  if (course.oddHours) list.push({ key: 'odd-hours', standing: 'ask' });
  if (course.otherRequirements !== '') list.push({ key: 'other', standing: 'ask' });
  return list;
}

function compareSfi(wanted: string, sfi: readonly KnownSfi[]): Requirement {
  const highest = (some: readonly KnownSfi[]) =>
    some.reduce<string | null>((best, { course }) => (best === null || course > best ? course : best), null);
  const passed = highest(sfi.filter(({ isPassed }) => isPassed));
  if (passed !== null && letters.indexOf(passed) >= letters.indexOf(wanted))
    return { key: 'sfi', wanted, standing: 'met', has: passed };
  const ongoing = highest(sfi.filter(({ isOngoing }) => isOngoing));
  if (ongoing !== null) return { key: 'sfi', wanted, standing: ongoing >= wanted ? 'ongoing' : 'lower', has: ongoing };
  return { key: 'sfi', wanted, standing: passed === null ? 'unknown' : 'lower', has: passed };
}
