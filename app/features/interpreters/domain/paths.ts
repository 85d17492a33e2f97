import { path } from '#app/shared/paths.ts';

export { interpretersPath } from '#app/features/enrolments/domain/paths.ts';

/** `?session=` or `?meeting=` chooses beforehand what the interpreter is for. */
export const newOrderPath = path('/participants/:enrolmentId/interpreters/new');
export const orderPath = path('/participants/:enrolmentId/interpreters/:orderId');
/** Every order of a programme with what they cost. */
export const ordersPath = path('/interpreters');
export const exportOrdersPath = path('/interpreters/export');
