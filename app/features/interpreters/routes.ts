import type { Action, Page } from '#app/platform/http/page.ts';
import { exportOrdersPage } from './pages/staff/export-orders-page.tsx';
import { interpretersPage } from './pages/staff/interpreters-page.tsx';
import { newOrderPage } from './pages/staff/new-order-page.tsx';
import { orderPage } from './pages/staff/order-page.tsx';
import { ordersPage } from './pages/staff/orders-page.tsx';

/** '…/interpreters/new' comes before '…/interpreters/:orderId'. */
export const interpreterPages: (Page | Action)[] = [
  interpretersPage,
  newOrderPage,
  orderPage,
  ordersPage,
  exportOrdersPage,
];
