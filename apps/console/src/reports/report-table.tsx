import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlaReportRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import { Change } from './change';
import { NumberLink } from './number-link';
import { COUNTED, type ReportSearch } from './report-search';

interface Props {
  readonly rows: readonly SlaReportRow[];
  readonly before: readonly SlaReportRow[] | undefined;
  readonly onThatDay: readonly SlaReportRow[] | undefined;
  readonly search: ReportSearch;
}

/** One row for each group, the worst first; figures of a chosen day stand below those of now. */
export function ReportTable({ rows, before, onThatDay, search }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { by = 'district' } = search;
  const sorted = rows.toSorted(
    (one, other) => (one.metShare ?? 2) - (other.metShare ?? 2) || other.overdue - one.overdue,
  );
  const sameIn = (list: readonly SlaReportRow[] | undefined, row: SlaReportRow) =>
    list?.find(({ group }) => group?.code === row.group?.code);
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formats.share(value);
  const nameOf = ({ group }: SlaReportRow) =>
    group === null ? t('report.noGroup') : by === 'stage' ? t(`stage.${group.code as 'ACT'}`) : group.name;
  if (rows.length === 0) return <Text c="dimmed">{t('report.empty')}</Text>;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped verticalSpacing={4} stickyHeader fz="sm">
        <Table.Caption>{t('report.caption', { by: t(`report.${by}`) })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`report.${by}`)}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('report.metShare')}
            </Table.Th>
            {COUNTED.map((counted) => (
              <Table.Th key={counted} scope="col" ta="end">
                {t(`report.${counted}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="end">
              {t('report.median')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row) => {
            const earlier = sameIn(onThatDay, row);
            const past = sameIn(before, row);
            return (
              <Table.Tr key={row.group?.code ?? ''}>
                <Table.Th scope="row" fw={500}>
                  {nameOf(row)}
                </Table.Th>
                <Table.Td ta="end">
                  {share(row.metShare)}
                  {onThatDay && <Text size="xs">{t('report.onThatDay', { value: share(earlier?.metShare) })}</Text>}
                  {past && <Change now={row.metShare} before={past.metShare} />}
                </Table.Td>
                {COUNTED.map((counted) => (
                  <Table.Td key={counted} ta="end">
                    <NumberLink
                      value={row[counted]}
                      counted={counted}
                      group={row.group?.code ?? null}
                      search={{ ...search, asOf: undefined }}
                      label={`${nameOf(row)}, ${t(`report.${counted}`)}`}
                    />
                    {onThatDay && (
                      <Text size="xs">
                        <NumberLink
                          value={earlier?.[counted] ?? 0}
                          counted={counted}
                          group={row.group?.code ?? null}
                          search={search}
                          label={`${nameOf(row)}, ${t(`report.${counted}`)}, ${t('report.asOf')}`}
                        />
                      </Text>
                    )}
                  </Table.Td>
                ))}
                <Table.Td ta="end">{row.medianUsedMillis === null ? '–' : formats.span(row.medianUsedMillis)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
