import { randomUUID } from 'node:crypto';
import type { Action, StaffRole } from '@nivaran/complaints';
import { aComplaint, loadDefaultPack } from '@nivaran/testing';
import { lifeFor, mayAct } from '../access/lives.fixture';
import type { Row } from '../access/row.fixture';
import { ROWS } from '../access/rows.fixture';
import { VISITORS, type Visitor, type VisitorName } from '../access/visitors.fixture';
import { aPdf } from '../attachments/a-file.fixture';
import { aLodging } from '../testing/a-lodging.fixture';
import type { ApiUnderTest } from '../testing/api-under-test.fixture';
import type { Client } from '../testing/client.fixture';
import type { Draft, Part } from './draft.fixture';
import { type Operation, type Schema, exampleOf } from './operations.fixture';
import { storeSealed } from './store-sealed.fixture';

const ACTION = /^POST \/api\/v1\/complaints\/\{ticketId\}\/actions\/([\w-]+)$/;
const ATTACH = 'POST /api/v1/complaints/{ticketId}/attachments';
/** These change the session of whoever calls them. */
const OWN_SESSION = /\/api\/v1\/(session|account)\b/;
/** Who is asked first whether they may: those whose requests get furthest. */
const BEST: readonly VisitorName[] = [
  ...(['supervisor, own district', 'helpdesk', 'officer, own desk', 'admin', 'state, own desk'] as const),
  ...(['citizen, own', 'public'] as const),
];
const PASSWORD = 'nivaran-demo';
/** The number of the citizen. */
const CITIZEN = '9300000001';

/** An operation with somebody who may call it, something to call it on, and a request that is in order. */
export interface Target {
  readonly client: Client;
  /** Whether that is somebody of the public. */
  readonly isPublic: boolean;
  readonly draft: Draft;
  /** Refusals that a request in order gets here, because of how things stand. */
  readonly or: readonly number[];
}

/** Makes targets; each has a complaint, an incident, accounts of its own, which nobody has touched yet. */
export class Targets {
  private made = 0;
  private citizen: Promise<Client> | undefined;

  private constructor(
    private readonly api: ApiUnderTest,
    /** Whose key is in the vault, and an older complaint of theirs. */
    private readonly person: string,
    private readonly older: string,
  ) {}

  static async of(api: ApiUnderTest): Promise<Targets> {
    await loadDefaultPack();
    const person = await api.runtime.vault.personOf('9000099999');
    const older = aComplaint({ person, at: '2026-10-20T10:00+05:30' });
    return new Targets(api, person, (await storeSealed(api.runtime, older, person)).ticketId);
  }

  async for(operation: Operation): Promise<Target> {
    const { route } = operation;
    const action = route === ATTACH ? 'attach' : (ACTION.exec(route)?.[1] as Action | undefined);
    const row: Row | undefined = ROWS[route];
    const name = this.whoMay(operation, action, row);
    const visitor = VISITORS[name];
    const person = await this.personFor(action, visitor);
    const life = lifeFor(action ?? row?.life ?? 'accept', visitor.at, person);
    const { ticketId, version } = await storeSealed(this.api.runtime, life, person);
    const sha256 = operation.template.includes('{sha256}') ? await this.file(ticketId) : '';
    const incident = route.includes('incident') ? await this.incident() : '';
    const other = operation.template.includes('{account}') ? await this.account('officer', 'sehore') : '';
    const sent = row?.send?.({ ...visitor, ...{ ticketId, version, incident, other }, linked: ticketId }) ?? {};
    return {
      client: await this.clientOf(visitor, route),
      isPublic: visitor.account === null,
      or: row?.or ?? [],
      draft: {
        ...{ method: operation.method, template: operation.template },
        path: this.path(operation, { ticketId, incidentId: incident, account: other, sha256, calendar: 'always-on' }),
        query: [...new URL(sent.path ?? '/', 'http://x').searchParams],
        headers: { ...(action && { 'if-match': `"${version}"` }), ...sent.headers },
        ...(operation.body && { body: sent.body ?? this.inOrder(operation.body, { incident }) }),
        ...(operation.form && { form: formOf(operation.form, ticketId) }),
      },
    };
  }

  private whoMay({ route }: Operation, action: Action | undefined, row: Row | undefined): VisitorName {
    if (route === 'POST /api/v1/session') return 'public'; // has no session to lose
    const may = (name: VisitorName) => {
      const visitor = VISITORS[name];
      if (action) return mayAct(name, visitor, action, lifeFor(action, visitor.at, this.person));
      return row?.who.includes(name) ?? true;
    };
    const found = BEST.find(may);
    if (!found) throw new Error(`Nobody may call ${route}.`);
    return found;
  }

  private clientOf({ account, role, desk, mobile }: Visitor, route: string): Client | Promise<Client> {
    if (mobile !== undefined) return (this.citizen ??= this.citizenWithOne());
    if (account === null || role === null) return this.api.citizen;
    if (!OWN_SESSION.test(route)) return this.api.as(account);
    return this.account(role, desk).then((id) => this.api.somebody(id, PASSWORD));
  }

  /** Whose complaint it is done to: for citizens, their own. */
  private async personFor(action: Action | undefined, { mobile }: Visitor): Promise<string> {
    if (action === 'erase') return this.somebodyNew();
    return mobile === undefined ? this.person : this.api.runtime.vault.personOf(CITIZEN);
  }

  /** Not the person of all other complaints: theirs are more than anybody has. */
  private async citizenWithOne(): Promise<Client> {
    const complainant = { name: 'X', mobile: CITIZEN, email: null };
    await this.api.citizen.post('/api/v1/complaints', aLodging({ complainant }));
    return this.api.citizenWith(CITIZEN);
  }

  private somebodyNew(): Promise<string> {
    return this.api.runtime.vault.personOf(String(9_200_000_000 + (this.made += 1)));
  }

  private async account(role: StaffRole, desk: string | null): Promise<string> {
    const id = `fuzz-${(this.made += 1)}`;
    await this.api.createAccounts({ id, name: 'X', role, desk });
    return id;
  }

  private async incident(): Promise<string> {
    const words = { title: { hi: 'क', en: 'x' }, text: { hi: 'क', en: 'x' } };
    const state = await this.api.as('state');
    return String((await state.post('/api/v1/incidents', { source: 'COWIN', ...words })).body['incidentId']);
  }

  private async file(ticketId: string): Promise<string> {
    const helpdesk = await this.api.as('helpdesk');
    const { body } = await helpdesk.attach(ticketId, { name: 'x.pdf', content: aPdf(ticketId) });
    return (body['attachment'] as { sha256: string }).sha256;
  }

  private path({ parameters }: Operation, known: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      parameters
        .filter((each) => each.in === 'path')
        .map(({ name, schema }) => [name, known[name] ?? (schema.example as string | undefined) ?? randomUUID()]),
    );
  }

  /** An example of each field, but things that exist where it means one of ours. */
  private inOrder(schema: Schema, { incident }: { readonly incident: string }): unknown {
    const body = exampleOf(schema) as Record<string, unknown>;
    return { ...body, ...('into' in body && { into: this.older }), ...('incident' in body && { incident }) };
  }
}

function formOf({ properties = {} }: Schema, text: string): Part[] {
  return Object.entries(properties).map(([name, schema]) =>
    schema.format === 'binary'
      ? { name, file: 'x.pdf', type: 'application/pdf', content: aPdf(text) }
      : { name, content: Buffer.from(String(exampleOf(schema))) },
  );
}
