import { type Action, type Actor, PERMISSIONS, type Permission, officerOf } from '@nivaran/complaints';
import { type ComplaintScenario, aComplaint, officerAt } from '@nivaran/testing';
import { type Visitor, type VisitorName, isAway } from './visitors.fixture';

type Place = Visitor['at'];

/** Demonstration accounts have their names from elsewhere than the officers of scenarios. */
const staffAt = (at: Place): Actor => officerAt(at, at === 'state' || at === 'national' ? at : `officer.${at}`);

/** In the queue of a desk. @param person whose key is in the vault */
function routed(at: Place, person: string): ComplaintScenario {
  switch (at) {
    case 'bhopal':
      return aComplaint({ person }).routedTo('bhopal');
    case 'indore':
      return aComplaint({ person }).routedTo('indore');
    case 'state':
      return aComplaint({ person, category: 'PRIVACY' }).routedTo('state', 'bhopal');
    case 'national':
      return aComplaint({ person }).routedTo('bhopal').accepted().forwardedTo('national');
  }
}

const VACCINATION = { dose: 2, date: '2021-06-21', centre: null, districtLgd: null, vaccine: null };
const DISTRICTS: Readonly<Record<Place, number>> = { bhopal: 396, state: 396, national: 396, indore: 410 };

/** A complaint at a desk on which this action can be done now by whoever may. */
export function lifeFor(action: Action, at: Place, person: string): ComplaintScenario {
  const accepted = () => routed(at, person).accepted(staffAt(at));
  switch (action) {
    case 'route':
      return aComplaint({ person, vaccination: { ...VACCINATION, districtLgd: DISTRICTS[at] } }).deferred();
    case 'release':
    case 'request-information':
    case 'forward':
    case 'hold-for-source':
    case 'change-category':
    case 'resolve':
    case 'reject':
      return accepted();
    case 'provide-information':
      return accepted().asked();
    case 'return': {
      const lender = aComplaint({ person }).routedTo('anuppur').accepted();
      return lender.forwardedTo(at).accepted(staffAt(at));
    }
    case 'resume':
      return accepted().held();
    case 'confirm':
    case 'reopen':
    case 'appeal':
    case 'close':
      return accepted().resolved();
    case 'erase':
    case 'rate':
      return accepted().rejected();
    case 'decide-appeal': {
      const before = at === 'state' ? 'bhopal' : at === 'national' ? 'state' : at;
      return routed(before, person).accepted().resolved().appealed();
    }
    case 'unmerge':
      return routed(at, person).mergedInto(aComplaint({ person, at: '2026-11-01T10:00+05:30' }));
    case 'accept':
    case 'assign':
    case 'note':
    case 'attach':
    case 'link-incident':
    case 'withdraw':
    case 'merge':
    case 'escalate':
    case 'record-due':
    case 'adjust-clocks':
      return routed(at, person);
  }
}

/** Whether the permissions table lets this visitor do it: what the server must come to by its own ways. */
export function mayAct(name: VisitorName, { role, desk }: Visitor, action: Action, life: ComplaintScenario): boolean {
  const permission: Permission = PERMISSIONS[action];
  if (name === 'citizen, own') return permission.citizen;
  if (role === null || !permission.staff.includes(role) || isAway(name)) return false;
  if (role === 'helpdesk') return !(permission.inHand && officerOf(life.complaint) !== null);
  switch (permission.desk) {
    case 'any':
      return true;
    case 'holder-or-above':
      return role === 'state' || role === 'national' || desk === holderOf(life);
    case 'holder':
      return desk === holderOf(life);
    case 'accountable':
      return 'accountable' in life.complaint && desk === life.complaint.accountable;
  }
}

function holderOf({ complaint }: ComplaintScenario): string | null {
  const standing = complaint.status === 'merged' ? complaint.before : complaint;
  return 'holder' in standing ? standing.holder : null;
}
