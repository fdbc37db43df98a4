import { aComplaint, defaultPack, loadDefaultPack } from '@nivaran/testing';
import { routingOutcome } from './routing-outcome';

describe('what routing says of a complaint', () => {
  beforeAll(loadDefaultPack);

  it('is decided by the pack from the places that the citizen named', () => {
    const { complaint } = aComplaint({ residence: { pin: '462001', districtLgd: null }, category: 'CERT_MISSING' });
    expect(routingOutcome(complaint, null, defaultPack())).toEqual({
      ...{ kind: 'desk', holder: 'bhopal', accountable: 'bhopal', districtLgd: 396, rule: 'residence-pin' },
    });
  });

  it('is triage for a PIN code that spans districts', () => {
    const residence = { pin: '450001', districtLgd: null };
    const { complaint } = aComplaint({ residence, category: 'CERT_MISSING' });
    expect(routingOutcome(complaint, null, defaultPack())).toMatchObject({
      ...{ kind: 'triage', reason: 'PIN_SPANS_DISTRICTS', candidates: [405, 397] },
    });
  });

  it('is the desk of the district that the helpdesk chose, whatever the citizen named', () => {
    const { complaint } = aComplaint();
    expect(routingOutcome(complaint, 410, defaultPack())).toMatchObject({
      ...{ kind: 'desk', districtLgd: 410, rule: 'helpdesk-choice' },
    });
  });
});
