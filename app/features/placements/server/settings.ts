import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlacementSettings } from '../domain/forms-sent.ts';
import { findSettings, saveSettings } from './around-store.ts';

/** How far back a placement of a programme may be written down, and how often it is visited. */
export function getSettings(ctx: RequestContext, programmeId: string): Promise<PlacementSettings> {
  return findSettings(ctx, programmeId);
}

/** Decides how far back and how often. */
export function keepSettings(ctx: RequestContext, programmeId: string, settings: PlacementSettings): Promise<void> {
  return saveSettings(ctx, programmeId, settings);
}
