import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { rate } from './statistics';

/** The load comes from a thread of its own, so that it does not share the server's event loop. */
const { port, inFlight, millis } = workerData as { port: number; inFlight: number; millis: number };
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

function lodge(n: number): Promise<void> {
  const body = JSON.stringify({
    category: 'DOSE_MISSING',
    language: 'hi',
    channel: 'web',
    statement: 'दूसरी खुराक 21 जून को लगी थी पर ऐप में अब भी पहली ही दिख रही है। कृपया ठीक कर दें।',
    complainant: {
      name: 'परीक्षण नागरिक',
      mobile: `9${String(100_000_000 + (n % 100_000)).padStart(9, '0')}`,
      email: null,
    },
    vaccination: {
      ...{ dose: 2, date: '2021-06-21', centre: 'JP Hospital', districtLgd: 396 },
      ...{ vaccine: 'COVISHIELD', beneficiaryReference: null },
    },
    residence: { pin: '462001', districtLgd: null },
    idProof: { type: 'AADHAAR', last4: '1234' },
    consent: true,
  });
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ agent, port, host: '127.0.0.1', method: 'POST', path: '/api/v1/complaints' },
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`HTTP ${response.statusCode ?? 0}`)),
        );
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

void rate(inFlight, millis, lodge).then(
  (perSecond) => {
    agent.destroy();
    parentPort?.postMessage(perSecond);
  },
  (error: Error) => {
    throw error;
  },
);
