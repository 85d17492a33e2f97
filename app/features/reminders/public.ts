// The door for other features' server code, and for the doors.
export { reportDelivery } from './server/report-delivery.ts';
