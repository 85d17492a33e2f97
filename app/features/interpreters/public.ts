export { listOrdersToSettle, type OrderToSettle } from './server/list-orders-to-settle.ts';
