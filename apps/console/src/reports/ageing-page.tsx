import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { AgeingRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import type { QueueSearch } from '../queue/queue-search';
import { useDirectory } from '../session/directory';
import { AnchorTo } from '../shell/links';
import { ListTable } from '../shell/list-table';
import { dayOf } from './period';
import { ReportHead } from './report-head';
import { AGEING_GROUPS } from './report-search';

const route = getRouteApi('/reports/ageing');
const DAY = 86_400_000;
/** As the API has them: in days, from each up to the next. */
const AGES = [0, 2, 4, 8, 15, 22, 31] as const;
/** Disposal of public grievances: central guidelines of 2024. */
const LIMIT = 22;

/** How old the open tickets are. Every number opens its tickets. */
export function AgeingPage() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { by = 'district' } = route.useSearch();
  const ageing = useQuery({
    queryKey: ['ageing', by, i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/ageing', { params: { query: { groupBy: by } }, signal })),
    staleTime: 60_000,
  });
  const timeZone = useDirectory().data?.pack.timeZone ?? 'Asia/Kolkata';
  const rows = (ageing.data?.rows ?? []).toSorted((one, other) => oldest(other) - oldest(one) || other.open - one.open);
  const nameOf = ({ group }: AgeingRow) =>
    group === null ? t('report.noGroup') : by === 'status' ? t(`status.${group.code as 'routed'}`) : group.name;
  const span = (index: number) => {
    const [from, to] = [AGES[index] ?? 0, AGES[index + 1]];
    return to === undefined ? t('report.daysFrom', { from }) : t('report.daysBetween', { from, to: to - 1 });
  };
  const behind = ({ group }: AgeingRow, index: number): QueueSearch => {
    const [from, to] = [AGES[index] ?? 0, AGES[index + 1]];
    const lodgedBefore = dayOf(Date.now() - (from - 1) * DAY, timeZone);
    const days = {
      lodgedBefore,
      ...(to === undefined ? {} : { lodgedFrom: dayOf(Date.now() - (to - 1) * DAY, timeZone) }),
    };
    if (group === null) return { desk: '*', view: 'triage', ...days };
    switch (by) {
      case 'desk':
        return { desk: group.code, ...days };
      case 'district':
        return { desk: '*', district: Number(group.code), ...days };
      case 'category':
        return { desk: '*', category: group.code, ...days };
      case 'status':
        return { desk: '*', status: group.code as NonNullable<QueueSearch['status']>, ...days };
    }
  };
  return (
    <Stack gap="md">
      <ReportHead title={t('report.page.ageing')} path="/api/v1/reports/ageing" question={{ groupBy: by }} />
      <SegmentedControl
        size="xs"
        className="no-print"
        style={{ alignSelf: 'start' }}
        aria-label={t('report.by')}
        data={AGEING_GROUPS.map((group) => ({ value: group, label: t(`report.${group}`) }))}
        value={by}
        onChange={(chosen) => void navigate({ to: '/reports/ageing', search: { by: chosen }, replace: true })}
      />
      <Text size="sm" c="dimmed">
        {t('report.ageingWhat')}
      </Text>
      <ListTable
        query={ageing}
        caption={t('report.ageingCaption')}
        empty={t('report.nothingOpen')}
        rows={rows}
        keyOf={({ group }) => group?.code ?? ''}
        columns={[
          { label: t(`report.${by}`), cell: nameOf },
          { label: t('report.open'), isNumber: true, cell: ({ open }) => formats.number(open) },
          ...AGES.map((from, index) => ({
            label: span(index),
            isNumber: true,
            color: from >= LIMIT ? 'var(--late)' : undefined,
            cell: (row: AgeingRow) => {
              const tickets = row.ages[index] ?? 0;
              if (tickets === 0) return formats.number(0);
              return (
                <AnchorTo
                  to="/queue"
                  search={behind(row, index)}
                  inherit
                  aria-label={`${nameOf(row)}, ${span(index)}: ${formats.number(tickets)}`}
                >
                  {formats.number(tickets)}
                </AnchorTo>
              );
            },
          })),
        ]}
      />
    </Stack>
  );
}

/** Those past the limit. */
const oldest = ({ ages }: AgeingRow): number =>
  ages.reduce((total, tickets, index) => total + ((AGES[index] ?? 0) >= LIMIT ? tickets : 0), 0);
