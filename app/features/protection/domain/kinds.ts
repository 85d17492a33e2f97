/**
 * What can be recorded about a protection. Fictitious personal data has no kind and never gets one: whatever told it apart would
 * give it away (docs/rules/protected-identity.md).
 */
export const statedKinds = ['secrecy-marking', 'protected-registration', 'local'] as const;
export type StatedKind = (typeof statedKinds)[number];
/** `unspecified`: registered as protected, and nobody has said more. */
export type ProtectionKind = StatedKind | 'unspecified';

/** Whether emergency access can ever open a file: not where a place and a time already say where she is, nor as long as nobody has said. */
export const opensInEmergency: Record<ProtectionKind, boolean> = {
  'secrecy-marking': true,
  local: true,
  'protected-registration': false,
  unspecified: false,
};

/** Who the decision comes from. */
export const protectionSources = ['tax-agency', 'agency', 'person', 'own-assessment'] as const;
export type ProtectionSource = (typeof protectionSources)[number];

export const readerReasons = ['works-with-her', 'stands-in', 'leads-programme', 'reports', 'other'] as const;
export type ReaderReason = (typeof readerReasons)[number];

export const removalReasons = ['no-longer-works-with-her', 'left', 'mistake', 'she-asked', 'other'] as const;
export type RemovalReason = (typeof removalReasons)[number];

export const liftReasons = ['decision-ended', 'she-asked', 'set-by-mistake'] as const;
export type LiftReason = (typeof liftReasons)[number];

/** Why an account is barred. `asked`: she wants it, and need not say why. */
export const barReasons = ['asked', 'relative', 'neighbour', 'acquainted', 'feared', 'own-conflict'] as const;
export type BarReason = (typeof barReasons)[number];

export const barLiftReasons = ['she-asked', 'no-longer-so', 'mistake'] as const;
export type BarLiftReason = (typeof barLiftReasons)[number];

export const emergencyReasons = ['danger', 'sudden-absence', 'deadline', 'agency-asks', 'other'] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];
