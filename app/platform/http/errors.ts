/** The record does not exist, or the caller may not know that it does: both answer 404 alike. */
export class NotFoundError extends Error {
  constructor() {
    super('not found');
  }
}

/** The caller's role may not do this at all: 403. */
export class ForbiddenError extends Error {
  readonly permission: string;
  constructor(permissionName: string) {
    super('forbidden');
    this.permission = permissionName;
  }
}

/** Nobody is signed in, or the session has ended: pages lead to sign-in, the API answers 401. */
export class SignedOutError extends Error {
  constructor() {
    super('signed out');
  }
}

/** Somebody else saved in between: the API answers 412; pages say so and show the newer values. */
export class StaleError extends Error {
  constructor() {
    super('stale version');
  }
}
