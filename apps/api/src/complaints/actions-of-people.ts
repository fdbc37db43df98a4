import { ACTIONS, PERMISSIONS, type Permission } from '@nivaran/complaints';

/** The actions that have an address: all but those that are the system's alone. */
export const ACTIONS_OF_PEOPLE = ACTIONS.filter((action) => {
  const { staff, citizen }: Permission = PERMISSIONS[action];
  return citizen || staff.length > 0;
});
