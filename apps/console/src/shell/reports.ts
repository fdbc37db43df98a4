/** The pages with reports, in the order in which they stand beside each other, with the names of their texts. */
export const REPORTS = [
  ['/reports', 'sla'],
  ['/reports/trend', 'trend'],
  ['/reports/ageing', 'ageing'],
  ['/reports/officers', 'officers'],
  ['/reports/what-if', 'whatIf'],
] as const;
