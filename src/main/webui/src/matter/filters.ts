/** The filters of the list of matters, by their names in the address. */
export const FILTERS = ['q', 'light', 'stage', 'unit', 'area', 'window'] as const
export const OPEN_STAGES = ['REPORTED', 'VERIFYING', 'FILED', 'DISPATCHED', 'TO_VERIFY', 'TO_REVISIT'] as const
