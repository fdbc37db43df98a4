import type { ReadFiles } from '../loading/pack-files';
import type { Problems } from '../reading/problems';
import { checkDuplicates } from './duplicates';

/** Districts, PIN codes and the district desks belong together. */
export function checkPlaces({ districts, pincodes }: ReadFiles, problems: Problems): void {
  if (districts) {
    checkDuplicates(districts, 'lgd_code', (row) => row.lgd_code, problems);
    checkDuplicates(districts, 'name_en', (row) => row.name_en, problems);
    checkDuplicates(districts, 'name_hi', (row) => row.name_hi, problems);
  }
  if (pincodes) checkDuplicates(pincodes, 'pin', (row) => `${row.pin},${row.district_lgd}`, problems);
  if (!districts || !pincodes) return;
  const known = new Set(districts.data.map((row) => row.lgd_code));
  for (const [index, { pin, district_lgd: lgd }] of pincodes.data.entries())
    if (!known.has(lgd))
      problems.at(
        pincodes,
        [index, 'district_lgd'],
        `PIN code ${pin} lies in district ${lgd}, which districts.csv lacks.`,
      );
}
