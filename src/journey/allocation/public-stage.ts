import type { Route } from '#core/assessment.ts';
import type { PublicStage } from '#store/tables.ts';

const PUBLIC_STAGE: Record<Route, PublicStage> = {
  '999_response': 'with_investigator',
  SFCU: 'with_investigator',
  LCU: 'with_investigator',
  protect_only: 'kept_as_intelligence',
  information_only: 'kept_as_intelligence',
};

/** Where the public is told that a report has gone (R3.19). Only we see the route itself. */
export const publicStageOf = (route: Route): PublicStage => PUBLIC_STAGE[route];
