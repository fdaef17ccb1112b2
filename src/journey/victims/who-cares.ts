export { SEES_CARE } from '#catalogue/victims/who-sees-care.ts';

/** Who writes of the care of victims. */
export const CARES = ['lcu_sergeant', 'sfcu_investigator', 'victim_service', 'supervisor'] as const;
/** Whose work the call list is. */
export const RINGS_VICTIMS = ['victim_service', 'supervisor'] as const;
