/** How high an office stands; an appeal goes to the next one up. */
export type Tier = 'DISTRICT' | 'STATE' | 'NATIONAL';
