/** Who reads what is written of the care of victims: their needs, the harm that may come, what is done for them. */
export const SEES_CARE = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;
