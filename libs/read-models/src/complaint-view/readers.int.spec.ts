import { citizen, officerAt, supervisorAt } from '@nivaran/testing';
import { INPUT, readModels } from '../reading/read-models.fixture';
import { GetStages } from '../stage-view/get-stages';
import { GetHistory } from '../timeline/get-history';
import { GetComplaint } from './get-complaint';

describe('a complaint', () => {
  const house = readModels();
  let ticketId: string;

  beforeAll(async () => {
    ticketId = await house.routed();
  });

  it('is shown in full to the citizen whose it is', async () => {
    const actor = citizen((await house.read(ticketId)).complaint.person);
    expect(await house.query(new GetComplaint(ticketId, { actor, language: 'hi' }))).toMatchObject({
      complainant: { ...INPUT.complainant, beneficiaryReference: '98765432109876', masked: false },
      ...{ statement: expect.stringContaining('दूसरी खुराक'), idProof: { last4: '2346' }, mayReveal: false },
    });
  });

  it.each([
    ['another citizen', () => citizen()],
    ['an officer of another district', () => officerAt('indore')],
    ['a supervisor of another district', () => supervisorAt('indore')],
  ])('is not shown to %s, nor is its history or its clocks', async (_, actor) => {
    for (const What of [GetComplaint, GetHistory, GetStages]) {
      const asked = house.query<object>(new What(ticketId, { actor: actor(), language: 'hi' }));
      await expect(asked).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    }
  });
});
