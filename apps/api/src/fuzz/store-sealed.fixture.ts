import { type ComplaintEvent, type SealedText, sealContext } from '@nivaran/complaints';
import type { StoredEvent } from '@nivaran/event-store';
import type { Runtime } from '@nivaran/runtime';
import { type ComplaintScenario, storeScenario } from '@nivaran/testing';

const PERSONAL = {
  name: 'सुनीता मालवीय',
  mobile: '9000099999',
  email: null,
  beneficiaryReference: null,
  idProofLast4: null,
};

/** Puts a life into the log as storeScenario does, its texts sealed under this person's key: whoever may read them can. */
export async function storeSealed(
  { store, vault }: Pick<Runtime, 'store' | 'vault'>,
  { complaint: { ticketId }, events }: ComplaintScenario,
  person: string,
): Promise<{ readonly ticketId: string; readonly version: number }> {
  const seal = (field: string, { box }: SealedText) => {
    const text = field === 'personal' ? JSON.stringify(PERSONAL) : Buffer.from(box, 'base64').toString();
    return vault.seal(person, sealContext(ticketId, field), text);
  };
  const sealed = events.map(async (event): Promise<StoredEvent<ComplaintEvent>> => {
    const fields = Object.entries(event.data).map(
      async ([field, value]) => [field, isSealed(value) ? await seal(field, value) : value] as const,
    );
    return { ...event, data: Object.fromEntries(await Promise.all(fields)) } as StoredEvent<ComplaintEvent>;
  });
  await storeScenario(store, { events: await Promise.all(sealed) });
  return { ticketId, version: events.length };
}

function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && 'box' in value;
}
