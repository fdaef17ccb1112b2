/** What a scan may ask of the machine. Passed in: the numbers and their reasons stand in the catalogue. */
export interface ScanLimits {
  /** Years a date may lie in. */
  firstYear: number;
  lastYear: number;
  /** Places times intervals. */
  mostCells: number;
  /** Places summed over all zones. */
  mostZoneMembers: number;
  /** Cases (and, with controls, cases and controls) that are dealt out one by one. */
  mostIndividuals: number;
  /** Largest count or population in one row. */
  largestCount: number;
  /** Cylinders looked at in all replicates together. */
  mostEvaluations: number;
  /** Zones times window lengths for which critical counts are kept in memory. */
  mostCriticalCounts: number;
}
