import { Card, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlaReportRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import { Change } from './change';
import { NumberLink } from './number-link';
import { sumOf } from './report-data';
import type { ReportSearch } from './report-search';

interface Props {
  readonly rows: readonly SlaReportRow[];
  readonly before: readonly SlaReportRow[] | undefined;
  /** As of the chosen day, if one is. */
  readonly onThatDay: readonly SlaReportRow[] | undefined;
  readonly search: ReportSearch;
}

const CARDS = ['met', 'late', 'overdue', 'running', 'bounces'] as const;

/** The whole scope at one look. */
export function Totals({ rows, before, onThatDay, search }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = sumOf(rows);
  const earlier = onThatDay && sumOf(onThatDay);
  const share = (value: number | null) => (value === null ? '–' : formats.share(value));
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      <Card withBorder padding="sm">
        <Text size="sm">{t('report.metShare')}</Text>
        <Text size="xl" fw={700}>
          {share(now.metShare)}
        </Text>
        {earlier && <Text size="sm">{t('report.onThatDay', { value: share(earlier.metShare) })}</Text>}
        {before && <Change now={now.metShare} before={sumOf(before).metShare} />}
      </Card>
      {CARDS.map((counted) => (
        <Card key={counted} withBorder padding="sm">
          <Text size="sm">{t(`report.${counted}`)}</Text>
          <Text size="xl" fw={700}>
            <NumberLink
              value={now[counted]}
              counted={counted}
              group={undefined}
              search={{ ...search, asOf: undefined }}
              label={t(`report.${counted}`)}
            />
          </Text>
          {earlier && <Text size="sm">{t('report.onThatDay', { value: formats.number(earlier[counted]) })}</Text>}
        </Card>
      ))}
    </SimpleGrid>
  );
}
