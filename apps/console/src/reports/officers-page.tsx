import { Button, Group, NativeSelect, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../formats/formats';
import { useSession } from '../session/session';
import { AnchorTo } from '../shell/links';
import { ProblemAlert } from '../shell/problem-alert';
import { ASSIGNING } from '../shell/roles';
import { NumberLink } from './number-link';
import { Rebalance } from './rebalance';
import { useQuestions } from './report-data';
import { ReportHead } from './report-head';
import { PERIODS } from './report-search';

const route = getRouteApi('/reports/officers');

/** What officers did and have in hand; whoever answers for a desk gives tickets from one to another here. */
export function OfficersPage() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const session = useSession().data;
  const { days = 30 } = route.useSearch();
  const { from, to } = useQuestions({ days }).now;
  const [isMoving, setMoving] = useState(false);
  const officers = useQuery({
    queryKey: ['officers', from, to, i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/officers', { params: { query: { from, to } }, signal })),
  });
  const rows = officers.data?.items ?? [];
  const own = rows.filter(({ desk }) => desk !== null && desk.code === session?.desk);
  const share = (value: number | null) => (value === null ? '–' : formats.share(value));
  return (
    <Stack gap="md">
      <ReportHead title={t('report.page.officers')} path="/api/v1/reports/officers" question={{ from, to }} />
      <Group gap="sm" align="end" className="no-print">
        <NativeSelect
          size="xs"
          label={t('report.period')}
          data={PERIODS.map((period) => ({ value: String(period), label: t('report.days', { count: period }) }))}
          value={String(days)}
          onChange={(event) =>
            void navigate({
              to: '/reports/officers',
              search: { days: PERIODS.find((period) => String(period) === event.currentTarget.value) },
              replace: true,
            })
          }
        />
        {session && ASSIGNING.includes(session.role) && own.length > 1 && (
          <Button size="xs" onClick={() => setMoving(true)}>
            {t('rebalance.title')}
          </Button>
        )}
      </Group>
      {isMoving && <Rebalance officers={own} onClose={() => setMoving(false)} />}
      <ProblemAlert error={officers.error} retry={() => void officers.refetch()} />
      {officers.isPending && <Skeleton h={240} />}
      {officers.isSuccess && rows.length === 0 && <Text c="dimmed">{t('report.noOfficers')}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table striped verticalSpacing={4} fz="sm">
            <Table.Caption>{t('report.officersCaption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {(['officer', 'desk'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`report.${column}`)}
                  </Table.Th>
                ))}
                {(['inHand', 'overdueInHand', 'metShare', 'met', 'late', 'overdue', 'median'] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col" ta="end">
                      {t(`report.${column}`)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.account}>
                  <Table.Th scope="row" fw={500}>
                    <span translate="no">{row.name}</span>
                  </Table.Th>
                  <Table.Td>{row.desk?.name ?? '–'}</Table.Td>
                  <Table.Td ta="end">
                    {row.inHand === 0 ? (
                      formats.number(0)
                    ) : (
                      <AnchorTo
                        to="/queue"
                        search={{ desk: '*', officer: row.account }}
                        inherit
                        aria-label={`${row.name}, ${t('report.inHand')}: ${formats.number(row.inHand)}`}
                      >
                        {formats.number(row.inHand)}
                      </AnchorTo>
                    )}
                  </Table.Td>
                  <Table.Td ta="end">{formats.number(row.overdueInHand)}</Table.Td>
                  <Table.Td ta="end">{share(row.metShare)}</Table.Td>
                  {(['met', 'late', 'overdue'] as const).map((counted) => (
                    <Table.Td key={counted} ta="end">
                      <NumberLink
                        value={row[counted]}
                        counted={counted}
                        group={row.account}
                        search={{ by: 'officer', days }}
                        label={`${row.name}, ${t(`report.${counted}`)}`}
                      />
                    </Table.Td>
                  ))}
                  <Table.Td ta="end">
                    {row.medianUsedMillis === null ? '–' : formats.span(row.medianUsedMillis)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
