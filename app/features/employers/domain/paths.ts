import { path } from '#app/shared/paths.ts';

export const employersPath = path('/employers');
export const newEmployerPath = path('/employers/new');
export const exportEmployersPath = path('/employers/export');
/** Questions about sharing, to and from the caller's programmes. */
export const employerAsksPath = path('/employers/asks');
export const answerAskPath = path('/employers/asks/:shareAskId');
export const askToSharePath = path('/employers/:employerId/ask');
export const importEmployersPath = path('/employers/import');
export const runEmployerImportPath = path('/employers/import/run');
/** Who is and was there; the page is the placements'. */
export const employerPlacementsPath = path('/employers/:employerId/placements');
export const employerMapPath = path('/employers/map');
export const employerEventsPath = path('/employers/events');
export const newEventPath = path('/employers/events/new');
export const employerEventPath = path('/employers/events/:employerEventId');
export const changeEventPath = path('/employers/events/:employerEventId/change');
export const inviteToEventPath = path('/employers/events/:employerEventId/invite');
export const newNetworkPath = path('/employers/networks/new');
export const employerNetworkPath = path('/employers/networks/:employerNetworkId');
export const networkMemberPath = path('/employers/networks/:employerNetworkId/members/:employerId');
export const employerPath = path('/employers/:employerId');
export const changeEmployerPath = path('/employers/:employerId/change');
/** What it has given, to thank it with; the page belongs to placement-outcomes. */
export const employerGivenPath = path('/employers/:employerId/given');
export const restEmployerPath = path('/employers/:employerId/rest');
export const archiveEmployerPath = path('/employers/:employerId/archive');
export const shareEmployerPath = path('/employers/:employerId/share');
export const newWorkplacePath = path('/employers/:employerId/workplaces/new');
export const workplacePath = path('/employers/:employerId/workplaces/:workplaceId');
export const newWorkplaceContactPath = path('/employers/:employerId/contacts/new');
export const workplaceContactPath = path('/employers/:employerId/contacts/:workplaceContactId');
export const newOfferPath = path('/employers/:employerId/offers/new');
export const offerPath = path('/employers/:employerId/offers/:workplaceOfferId');
export const settleNextContactPath = path('/employers/:employerId/log/:employerLogId/settle');
