import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { SlaTrendRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import { ListTable } from '../shell/list-table';
import { NumberLink } from './number-link';
import { nextStep } from './period';
import { useQuestions } from './report-data';
import { PeriodSelect } from './period-select';
import { ReportHead } from './report-head';
import { STEPS, TREND_PERIODS, type TrendSearch } from './report-search';

const route = getRouteApi('/reports/trend');
const COLUMNS = ['started', 'met', 'late', 'running', 'overdue', 'bounces'] as const;

const noonOf = (day: string) => `${day}T12:00:00+05:30`;

/** How promises were kept, step by step. Every number opens the tickets behind it. */
export function TrendPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { step = 'week', days = 90 } = search;
  const { from, to } = useQuestions({ days }).now;
  const question = { from, to, step };
  const trend = useQuery({
    queryKey: ['trend', question],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/trend', { params: { query: question }, signal })),
    staleTime: 60_000,
  });
  const choose = (change: Partial<TrendSearch>) =>
    void navigate({ to: '/reports/trend', search: { ...search, ...change }, replace: true });
  const rows = trend.data?.rows ?? [];
  const points = rows.map((row) => ({
    from: formats.date(noonOf(row.from)),
    share: row.metShare === null ? null : Math.round(row.metShare * 1000) / 10,
  }));
  return (
    <Stack gap="md">
      <ReportHead title={t('report.page.trend')} path="/api/v1/reports/trend" question={question} />
      <Group gap="sm" align="end" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('report.step')}
          data={STEPS.map((each) => ({ value: each, label: t(`report.${each}`) }))}
          value={step}
          onChange={(chosen) => choose({ step: STEPS.find((each) => each === chosen) })}
        />
        <PeriodSelect periods={TREND_PERIODS} days={days} onChange={(chosen) => choose({ days: chosen })} />
      </Group>
      {rows.length > 1 && (
        // The table below says the same in figures.
        <LineChart
          h={240}
          aria-hidden
          data={points}
          dataKey="from"
          series={[{ name: 'share', label: t('report.metShare'), color: 'teal.7' }]}
          yAxisProps={{ domain: [0, 100] }}
          valueFormatter={(percent) => formats.share(percent / 100)}
          curveType="linear"
          connectNulls={false}
        />
      )}
      <ListTable
        query={trend}
        caption={t('report.trendCaption')}
        empty={t('report.empty')}
        rows={rows.toReversed()}
        keyOf={({ from: beginning }) => beginning}
        columns={[
          { label: t('report.beginning'), cell: (row) => formats.date(noonOf(row.from)) },
          {
            label: t('report.metShare'),
            isNumber: true,
            cell: ({ metShare }) => (metShare === null ? '–' : formats.share(metShare)),
          },
          ...COLUMNS.map((column) => ({
            label: t(`report.${column}`),
            isNumber: true,
            cell: (row: SlaTrendRow) => (
              <NumberLink
                value={row[column]}
                counted={column}
                group={undefined}
                search={{ from: row.from, to: nextStep(row.from, step) }}
                label={`${formats.date(noonOf(row.from))}, ${t(`report.${column}`)}`}
              />
            ),
          })),
        ]}
      />
    </Stack>
  );
}
