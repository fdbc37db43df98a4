import { apiUnderTest } from '../testing/api-under-test.fixture';
import { aLodging } from '../testing/a-lodging.fixture';

describe('lodging a complaint', () => {
  const api = apiUnderTest();

  it('answers 201 with a ticket ID, its version as ETag, and where it can be followed', async () => {
    const { status, body, headers } = await api.citizen.post('/api/v1/complaints', aLodging());
    expect(status).toBe(201);
    expect(body).toEqual({
      ticketId: expect.stringMatching(/^\d{11}$/),
      complaintId: `complaint-${String(body['ticketId'])}`,
      version: 2,
      position: expect.any(Number),
      status: 'lodged',
    });
    expect(headers['etag']).toBe('"2"');
    expect(headers['location']).toBe(`/api/v1/public/track/${String(body['ticketId'])}`);
    expect((await api.citizen.get(headers['location'] ?? '')).status).toBe(200);
  });
});
