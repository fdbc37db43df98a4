import type { ReadFiles } from '../loading/pack-files';
import type { Path, Problems } from '../reading/problems';
import { checkDuplicates } from './duplicates';

const TWELVE_DIGITS = /(?:\d[ -]?){11}\d/;

/** The made-up complaints could be lodged with this pack, and none holds what looks like an Aadhaar number. */
export function checkDemonstration(files: ReadFiles, problems: Problems): void {
  const { demonstration, pack, categories, districts, pincodes } = files;
  if (!demonstration) return;
  checkDuplicates(demonstration, 'case', (item) => item.case, problems);
  const pins = new Set(pincodes?.data.map(({ pin }) => pin));
  const lgds = new Set(districts?.data.map(({ lgd_code: lgd }) => lgd));
  const mobile = pack && new RegExp(pack.data.mobile.pattern);
  for (const [index, { complaint }] of demonstration.data.entries()) {
    const tell = (path: Path, message: string): void =>
      problems.at(demonstration, [index, 'complaint', ...path], message);
    const { category, complainant, residence, vaccination, statement } = complaint;
    if (categories && !categories.data.some(({ code }) => code === category))
      tell(['category'], `There is no category "${category}" in categories.yaml.`);
    if (mobile && !mobile.test(complainant.mobile))
      tell(['complainant', 'mobile'], 'The number does not fit mobile.pattern of pack.yaml.');
    if (pincodes && residence.pin !== null && !pins.has(residence.pin))
      tell(['residence', 'pin'], `pincodes.csv has no PIN code ${residence.pin}.`);
    for (const [part, lgd] of [
      ['residence', residence.districtLgd],
      ['vaccination', vaccination.districtLgd],
    ] as const)
      if (districts && lgd !== null && !lgds.has(lgd))
        tell([part, 'districtLgd'], `districts.csv has no district ${lgd}.`);
    if (TWELVE_DIGITS.test(statement))
      tell(['statement'], 'The words hold twelve digits, which may be an Aadhaar number; leave them out.');
  }
}
