import type { ReferralStatus } from '#app/features/referrals/domain/referral.ts';

/** What somebody who applied is told: less than staff see, and never a reason. */
export type ApplicationState = 'received' | 'taken-up' | 'declined' | 'withdrawn' | 'over';

/** What the one who applied is told about a status. */
export function stateToTell(status: ReferralStatus): ApplicationState {
  switch (status) {
    case 'received':
    case 'declined':
    case 'withdrawn':
      return status;
    case 'ended':
    case 'never-started':
      return 'over';
    default:
      return 'taken-up';
  }
}
