import { Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../shell/day-input';
import { ProblemAlert } from '../shell/problem-alert';
import { DistrictTiles } from './district-tiles';
import { useQuestions, useReport } from './report-data';
import { PeriodSelect } from './period-select';
import { ReportHead } from './report-head';
import { GROUPS, PERIODS, type ReportSearch } from './report-search';
import { ReportTable } from './report-table';
import { ToActOn } from './to-act-on';
import { Totals } from './totals';

const route = getRouteApi('/reports');

/** How many promises were kept, and where they were not: every number opens the tickets behind it. */
export function ReportPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { by = 'district', days = 30, asOf } = search;
  const questions = useQuestions(search);
  const now = useReport(questions.now);
  const onThatDay = useReport(questions.onThatDay);
  const before = useReport(questions.before);
  const choose = (change: Partial<ReportSearch>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/reports', search: Object.fromEntries(next), replace: true });
  };
  return (
    <Stack gap="md">
      <ReportHead title={t('report.title')} path="/api/v1/reports/sla" question={questions.now} />
      <ToActOn />
      <Group gap="sm" align="end" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('report.by')}
          data={GROUPS.map((group) => ({ value: group, label: t(`report.${group}`) }))}
          value={by}
          onChange={(chosen) => choose({ by: GROUPS.find((group) => group === chosen) })}
        />
        <PeriodSelect periods={PERIODS} days={days} onChange={(chosen) => choose({ days: chosen })} />
        <DayInput
          size="xs"
          label={t('report.asOf')}
          value={asOf ?? ''}
          first={questions.now.from}
          onChange={(day) => choose({ asOf: day || undefined })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('report.what')}
      </Text>
      <ProblemAlert error={now.error ?? onThatDay.error} retry={() => void now.refetch()} />
      {now.isPending && <Skeleton h={240} />}
      {now.data && (
        <>
          <Totals
            rows={now.data}
            before={before.data}
            onThatDay={asOf === undefined ? undefined : onThatDay.data}
            search={search}
          />
          {by === 'district' && now.data.length > 1 && <DistrictTiles rows={now.data} search={search} />}
          <ReportTable
            rows={now.data}
            before={before.data}
            onThatDay={asOf === undefined ? undefined : onThatDay.data}
            search={search}
          />
        </>
      )}
    </Stack>
  );
}
