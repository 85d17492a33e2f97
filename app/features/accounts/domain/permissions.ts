import { permission } from '#app/shared/roles.ts';

/** Coordinators see colleagues to give them roles in their own programmes; the rest of an account is the administrator's. */
export const readAccounts = permission('account.read', ['tenant-administrator', 'coordinator']);
export const listAllAccounts = permission('account.list', ['tenant-administrator']);
export const createAccount = permission('account.create', ['tenant-administrator']);
export const assignRole = permission('account.assign-role', ['tenant-administrator', 'coordinator']);
export const inviteAccount = permission('account.invite', ['tenant-administrator']);
export const disableAccount = permission('account.disable', ['tenant-administrator']);
export const endAccountSessions = permission('account.end-sessions', ['tenant-administrator']);
export const resetCode = permission('account.reset-code', ['tenant-administrator']);
