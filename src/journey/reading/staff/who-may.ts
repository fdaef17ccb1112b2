/** Who reads what the press says: whoever decides on or investigates reports, and those who write warnings. */
export const SEES_PRESS = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'press',
  'supervisor',
] as const;

/** Who may say that a fact is right or wrong, and add texts. */
export const CORRECTS_PRESS = ['imu_assessor', 'analyst', 'press', 'supervisor'] as const;

/** Whose work it is to answer an alert from next door. */
export const ANSWERS_ALERTS = ['analyst', 'supervisor'] as const;

/** Who sees the force's own series: the press office reads what is public, and not what the reports say. */
export const SEES_OWN_SERIES = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'analyst', 'supervisor'] as const;
