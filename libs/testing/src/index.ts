export { testDatabase, type TestDatabase } from './postgres/test-database';
export { describeWithRedis, testRedis } from './redis/test-redis';
export { type CuttingProxy, cuttingProxy } from './proxy/cutting-proxy';
export { eventually } from './eventually/eventually';
export { type NivaranProcess, type NivaranProcessOptions, startNivaran } from './process/nivaran-process';
export { type Lodging, aComplaint } from './scenario/a-complaint';
export { ComplaintScenario } from './scenario/complaint-scenario';
export { defaultPack, factsAt, loadDefaultPack } from './scenario/default-pack';
export { type Decided, given } from './scenario/given';
export {
  ADMIN,
  AUDITOR,
  CLOCKWORK,
  HELPDESK,
  PERSON,
  ROUTING,
  citizen,
  officerAt,
  supervisorAt,
} from './scenario/people';
export {
  type LifeStep,
  type TriedStep,
  aLife,
  aLodging,
  lifeSteps,
  propertyRuns,
  tryStep,
  wakesOf,
} from './scenario/life-steps';
export { otherPacks, packWith } from './scenario/other-packs';
export { type Attempt, Scenario } from './scenario/scenario';
export { sealed } from './scenario/sealed';
export { decisionsOf, storeDecision, storeScenario } from './scenario/store-scenario';
export { MONDAY, MovingClock, instant, wallMillis } from './scenario/time';
export { EICAR, type FakeClamd, type FakeClamdOptions, fakeClamd } from './fake-clamd/fake-clamd';
export { type OpenIdPerson, type OpenIdProvider, openIdProvider } from './open-id-provider/open-id-provider';
export { Browser, type Landing } from './browser/browser';
export { itIf } from './it-if/it-if';
export { englishIn, violations } from './pages/looks';
