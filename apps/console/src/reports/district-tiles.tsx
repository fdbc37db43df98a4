import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlaReportRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import { useDistricts } from '../session/directory';
import { AnchorTo } from '../shell/links';
import type { ReportSearch } from './report-search';

/** From here on a district is on the way, or in order; below it is behind. */
const LEVELS = [
  [0.95, 'good'],
  [0.8, 'fair'],
  [0, 'poor'],
] as const;

/** Every district of the state as a tile, by name; its share in words, the colour only says it again. */
export function DistrictTiles({
  rows,
  search,
}: {
  readonly rows: readonly SlaReportRow[];
  readonly search: ReportSearch;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const districts = useDistricts().data?.items ?? [];
  const byCode = new Map(rows.map((row) => [row.group?.code, row]));
  return (
    <section aria-label={t('report.tiles')}>
      <SimpleGrid cols={{ base: 3, xs: 4, sm: 6, lg: 9, xl: 13 }} spacing={4} verticalSpacing={4}>
        {districts.map(({ lgd, name }) => {
          const share = byCode.get(String(lgd))?.metShare ?? null;
          const level = share === null ? 'none' : (LEVELS.find(([least]) => share >= least)?.[1] ?? 'poor');
          const words = share === null ? t('report.nothingKnown') : formats.share(share);
          const content = (
            <>
              <Text span size="xs" truncate display="block">
                {name}
              </Text>{' '}
              <Text span size="sm" fw={700}>
                {share === null ? '–' : words}
              </Text>
            </>
          );
          return share === null ? (
            <div key={lgd} className="tile" data-level={level}>
              {content}
            </div>
          ) : (
            <AnchorTo
              key={lgd}
              className="tile"
              data-level={level}
              to="/reports/tickets"
              search={{ ...search, asOf: undefined, counted: 'started', group: String(lgd) }}
              underline="never"
            >
              {content}
            </AnchorTo>
          );
        })}
      </SimpleGrid>
    </section>
  );
}
