import { apiUnderTest } from '../testing/api-under-test.fixture';

interface Routing {
  readonly district: { readonly code: string } | null;
  readonly accountableDesk: { readonly code: string } | null;
  readonly holderDesk: { readonly code: string } | null;
  readonly candidates: readonly { readonly code: string }[];
}

describe('where a complaint would go', () => {
  const api = apiUnderTest();
  const ask = async (query: string) =>
    (await api.as('helpdesk')).get<Routing>(`/api/v1/directory/routing?category=${query}`);

  it.each([
    ['DOSE_MISSING&vaccinationDistrict=396', '396', 'bhopal', 'bhopal'],
    ['DOSE_MISSING&pin=462001', '396', 'bhopal', 'bhopal'],
    ['DOSE_MISSING&pin=462%20001&vaccinationDistrict=427', '427', 'sehore', 'sehore'],
    ['PRIVACY&pin=462001', '396', 'bhopal', 'state'],
  ])('%s', async (query, district, accountable, holder) => {
    const { body } = await ask(query);
    expect([body.district?.code, body.accountableDesk?.code, body.holderDesk?.code]).toEqual([
      ...[district, accountable, holder],
    ]);
    expect(body.candidates).toEqual([]);
  });

  it('is asked of the citizen where a PIN code lies in several districts, and nowhere without a place', async () => {
    const spanning = await ask('DOSE_MISSING&pin=461771');
    expect(spanning.body).toMatchObject({ district: null, accountableDesk: null, holderDesk: null });
    expect(spanning.body.candidates.length).toBeGreaterThan(1);
    expect((await ask('DOSE_MISSING')).body).toMatchObject({ district: null, candidates: [] });
  });

  it('is not said of a category that does not exist', async () => {
    const { status, body } = await (await api.as('helpdesk')).get('/api/v1/directory/routing?category=NONE');
    expect([status, body['code'], body['field']]).toEqual([422, 'INPUT_UNKNOWN', 'category']);
  });
});
