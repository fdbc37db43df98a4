export { EventStore } from './event-store';
export type { DomainEvent, EventMetadata, Json, StoredEvent } from './events/event';
export { type EventTypeDefinition, EventTypes, UnknownEventType, type Upcaster } from './events/event-types';
export { requestHash } from './events/hash';
export {
  type Append,
  type ExpectedVersion,
  type Kept,
  StoreUnavailable,
  TextNotStorable,
  type Verdict,
  type VerdictTogether,
} from './append/append';
export type { PreparedAppend } from './append/prepared';
export { type CommandRecord, type Queryable, Reader } from './read/reader';
export { type Projection, type Subscription, TemporarilyUnavailable } from './subscriptions/subscription';
export { type RunnerOptions, SubscriptionRunner } from './subscriptions/subscription-runner';
export { checkpointOf } from './subscriptions/checkpoint';
export { type ParkedStream, parkedStreams, releaseStream } from './subscriptions/parking';
export { definitionOf } from './subscriptions/definition';
export { prepareProjections, rebuildProjection } from './subscriptions/rebuild';
export { waitForPosition } from './subscriptions/wait-for-position';
export { Listener } from './postgres/listener';
export { isConnectionFailure } from './postgres/connection-failure';
export { type ChainReport, verifyChain } from './verify/verify-chain';
export { masterKeyId } from './vault/key-ring';
export { type NewPerson, NewPersons, type PersonRow, type VaultKeys, storePersons } from './vault/new-persons';
export { decrypt, encrypt } from './vault/envelope';
export type { Sealed } from './vault/sealed';
export { KeysBeingRotated, type KeyUse, RotationStopped, assertOpens, keyUses, rewrapKeys } from './vault/rotation';
export { PersonErased, WrongMasterKey } from './vault/errors';
export { Vault } from './vault/vault';
export { LogImport } from './import/log-import';
export { type ImportedAppend, type ImportedEvent, canonicalEvent } from './import/prepare-append';
export { BatchBuilder, type PreparedBatch, transferable } from './import/prepared-batch';
