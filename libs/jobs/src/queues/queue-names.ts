/** Complaints that are to be put on a desk. */
export const ROUTING = 'routing';
/** Clocks that run out. */
export const ALARMS = 'alarms';

/** All queues there are. */
export const QUEUE_NAMES = [ROUTING, ALARMS] as const;
