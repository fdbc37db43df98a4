/** The stream of a complaint. Made of its ticket ID, so that finding one needs no index, and none can lag behind. */
export const streamOf = (ticketId: string): string => `complaint-${ticketId}`;

/** The reverse of streamOf; null for a stream that is no complaint's. */
export function ticketIdOf(streamId: string): string | null {
  return /^complaint-(\d{11})$/.exec(streamId)?.[1] ?? null;
}

/** What an envelope in a complaint's event is bound to: it opens nowhere else. */
export const sealContext = (ticketId: string, field: string): string => `${streamOf(ticketId)}/${field}`;
