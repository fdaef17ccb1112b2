/** Who reads and writes of the care of victims. */
export const SEES_CARE = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;
export const CARES = ['lcu_sergeant', 'sfcu_investigator', 'victim_service', 'supervisor'] as const;
/** Whose work the call list is. */
export const RINGS_VICTIMS = ['victim_service', 'supervisor'] as const;
