import { path } from '#app/shared/paths.ts';

export {
  activityMaterialsPath,
  materialFilePath,
  materialPath,
  materialsPath,
  sessionMaterialsPath,
} from '#app/features/activities/domain/paths.ts';
export const newMaterialPath = path('/materials/new');
export const changeMaterialPath = path('/materials/:materialId/change');
export const replaceMaterialPath = path('/materials/:materialId/replace');
export const materialStandingPath = path('/materials/:materialId/standing');
export const removeMaterialPath = path('/materials/:materialId/remove');
export const detachFromActivityPath = path('/activities/:activityId/materials/:useId/remove');
export const detachFromSessionPath = path('/sessions/:sessionId/materials/:useId/remove');
