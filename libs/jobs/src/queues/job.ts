/** Something to be done by a worker. Plain data with ids only, never personal data: queues are not erasable. */
export interface Job {
  readonly queue: string;
  readonly name: string;
  /**
   * Adding a job whose id the queue still holds does nothing. Letters first, because BullMQ makes up whole numbers for
   * itself, and none of its separators: `route-1234`.
   */
  readonly id: string;
  readonly data: object;
  /** Not before this instant, in ms since 1970. */
  readonly delayUntil?: number;
  /** The id means something else after the job has run: the queue then forgets it at once. */
  readonly reusableId?: true;
}

/** @throws Error for an id that BullMQ would refuse: a fault of ours, not of the queue. */
export function assertJobId(id: string): void {
  if (!/^[a-z][\w.-]*$/i.test(id)) throw new Error(`"${id}" can't be the id of a job: write it like route-1234.`);
}
