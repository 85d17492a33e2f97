import { path } from '#app/shared/paths.ts';

export const programmesPath = path('/programmes');
export const newProgrammePath = path('/programmes/new');
export const programmePath = path('/programmes/:programmeId');
export const editProgrammePath = path('/programmes/:programmeId/edit');
export const copyProgrammePath = path('/programmes/:programmeId/copy');
export const extendProgrammePath = path('/programmes/:programmeId/extend');
export const exportProgrammePath = path('/programmes/:programmeId/export');
