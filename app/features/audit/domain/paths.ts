import { path } from '#app/shared/paths.ts';

export const auditLogPath = path('/administration/log');
