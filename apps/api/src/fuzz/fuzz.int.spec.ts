import { openApiDocument } from '../openapi/document';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { Campaign } from './campaign.fixture';
import { PER_PLACE, SEED } from './fuzz-settings.fixture';
import { operationsOf } from './operations.fixture';

const LONGEST_RUN = 4 * 60 * 60 * 1000;

describe('bad input in any place of any operation', () => {
  const api = apiUnderTest();

  it(
    'is answered soon and in words, is never a fault of ours, and leaves nothing half-done',
    async () => {
      const started = performance.now();
      const campaign = await Campaign.begin({ api, seed: SEED, perPlace: PER_PLACE });
      for (const operation of operationsOf(openApiDocument(api.app))) await campaign.against(operation);
      const seconds = Math.round((performance.now() - started) / 1000);
      const settings = { seconds, seed: SEED, perPlace: PER_PLACE };
      process.stdout.write(`fuzz: ${JSON.stringify({ ...campaign.counts, ...settings })}\n`);
      expect(campaign.findings).toEqual([]);
      expect(api.log.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
    },
    LONGEST_RUN,
  );
});
