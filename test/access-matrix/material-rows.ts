import { of, type Row } from './row.ts';

const readers = ['coordinator', 'case-worker', 'activity-leader', 'peer-coach'] as const;
const keepers = ['coordinator', 'case-worker', 'activity-leader'] as const;

/** A programme's shelf and what is used where. */
export const materialRows: Record<string, Row> = {
  'GET /materials': of(readers),
  'GET /materials/new': of(keepers),
  'POST /materials/new': of(keepers),
  'GET /materials/:materialId': of(readers),
  'GET /materials/:materialId/file': of(readers),
  'GET /materials/:materialId/change': of(keepers),
  'POST /materials/:materialId/change': of(keepers),
  'GET /materials/:materialId/replace': of(keepers),
  'POST /materials/:materialId/replace': of(keepers),
  'POST /materials/:materialId/standing': of(keepers),
  'POST /materials/:materialId/remove': of(keepers),
  'GET /activities/:activityId/materials': of(keepers),
  'POST /activities/:activityId/materials': of(keepers),
  'POST /activities/:activityId/materials/:useId/remove': of(keepers),
  'GET /sessions/:sessionId/materials': of(keepers),
  'POST /sessions/:sessionId/materials': of(keepers),
  'POST /sessions/:sessionId/materials/:useId/remove': of(keepers),
  'API list-materials': of(readers),
  'API get-material': of(readers),
  'API get-material-file': of(readers),
  'API add-material': of(keepers),
  'API change-material': of(keepers),
  'API replace-material': of(keepers),
  'API retire-material': of(keepers),
  'API remove-material': of(keepers),
  'API list-activity-materials': of(keepers),
  'API attach-activity-material': of(keepers),
  'API detach-activity-material': of(keepers),
  'API list-session-materials': of(keepers),
  'API attach-session-material': of(keepers),
  'API detach-session-material': of(keepers),
};
