import type { ComplaintEvent } from '../domain/events';

/** The schema version that each event is written with today. Raising one needs an upcaster beside this file. */
export const EVENT_VERSIONS = {
  ComplaintLodged: 1,
  ComplaintRouted: 1,
  RoutingDeferred: 1,
  ComplaintAccepted: 1,
  ComplaintReleased: 1,
  InformationRequested: 1,
  InformationProvided: 1,
  ComplaintForwarded: 1,
  ComplaintReturned: 1,
  NoteAdded: 1,
  ComplaintResolved: 1,
  ComplaintRejected: 1,
  ResolutionConfirmed: 1,
  ComplaintReopened: 1,
  ComplaintClosed: 1,
  ComplaintEscalated: 1,
  StageStarted: 1,
  StagePaused: 1,
  StageResumed: 1,
  StageMet: 1,
  StageBreached: 1,
  StageCancelled: 1,
} as const satisfies Record<ComplaintEvent['type'], number>;
