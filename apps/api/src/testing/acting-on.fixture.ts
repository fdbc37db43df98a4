import { aLodging } from './a-lodging.fixture';
import type { ApiUnderTest } from './api-under-test.fixture';

/** As much of a complaint as specs look at. */
interface Read {
  readonly version: number;
  readonly officer: string | null;
  readonly category: { readonly code: string };
  readonly evidence: readonly object[];
  readonly mergedInto: string | null;
  readonly raisedTo: number;
  readonly bounces: { readonly total: number };
  readonly actions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly reason: string | null;
    readonly reasonText: string | null;
    readonly input: readonly object[];
  }[];
}

/** The body of a resolution. */
export const RESOLVED = { resolution: 'DOSE_ADDED', explanation: 'दूसरी खुराक अब दिख रही है।' };

/** Complaints on the desk of Bhopal, and staff who act on them over HTTP. */
export function actingOn(api: ApiUnderTest) {
  async function act(account: string, ticketId: string, action: string, body: object = {}, language = 'en') {
    const answer = await (await api.as(account)).act(ticketId, action, body, { 'accept-language': language });
    const { status, body: said } = answer;
    return { status, code: said['code'], now: said['status'], field: said['field'], detail: said['detail'] };
  }

  /** In the queue of the desk. The same mobile number is the same person. */
  async function onDesk(mobile = '9000010001'): Promise<string> {
    const complainant = { name: 'सुनीता मालवीय', mobile, email: null };
    const { body } = await api.citizen.post('/api/v1/complaints', aLodging({ complainant }));
    const ticketId = String(body['ticketId']);
    await api.route(ticketId);
    return ticketId;
  }

  /** In the hands of officer.bhopal. */
  async function accepted(): Promise<string> {
    const ticketId = await onDesk();
    await act('officer.bhopal', ticketId, 'accept');
    return ticketId;
  }

  async function read(account: string, ticketId: string, language = 'en'): Promise<Read> {
    return (await (await api.as(account)).get<Read>(`/api/v1/complaints/${ticketId}?lang=${language}`)).body;
  }

  return { act, onDesk, accepted, read };
}
