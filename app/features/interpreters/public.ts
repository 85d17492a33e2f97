export { listOrdersToSettle } from './server/list-orders-to-settle.ts';
