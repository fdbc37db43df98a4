import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { OfficerRow } from '../api/schema';
import { useFormats } from '../formats/formats';
import { useSession } from '../session/session';
import { AnchorTo } from '../shell/links';
import { ListTable } from '../shell/list-table';
import { ASSIGNING } from '../shell/roles';
import { NumberLink } from './number-link';
import { Rebalance } from './rebalance';
import { useQuestions } from './report-data';
import { PeriodSelect } from './period-select';
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
  return (
    <Stack gap="md">
      <ReportHead title={t('report.page.officers')} path="/api/v1/reports/officers" question={{ from, to }} />
      <Group gap="sm" align="end" className="no-print">
        <PeriodSelect
          periods={PERIODS}
          days={days}
          onChange={(chosen) => void navigate({ to: '/reports/officers', search: { days: chosen }, replace: true })}
        />
        {session && ASSIGNING.includes(session.role) && own.length > 1 && (
          <Button size="xs" onClick={() => setMoving(true)}>
            {t('rebalance.title')}
          </Button>
        )}
      </Group>
      {isMoving && <Rebalance officers={own} onClose={() => setMoving(false)} />}
      <ListTable
        query={officers}
        caption={t('report.officersCaption')}
        empty={t('report.noOfficers')}
        rows={rows}
        keyOf={({ account }) => account}
        columns={[
          { label: t('report.officer'), cell: ({ name }) => <span translate="no">{name}</span> },
          { label: t('report.desk'), cell: ({ desk }) => desk?.name ?? '–' },
          {
            label: t('report.inHand'),
            isNumber: true,
            cell: ({ name, account, inHand }) =>
              inHand === 0 ? (
                formats.number(0)
              ) : (
                <AnchorTo
                  to="/queue"
                  search={{ desk: '*', officer: account }}
                  inherit
                  aria-label={`${name}, ${t('report.inHand')}: ${formats.number(inHand)}`}
                >
                  {formats.number(inHand)}
                </AnchorTo>
              ),
          },
          {
            label: t('report.overdueInHand'),
            isNumber: true,
            cell: ({ overdueInHand }) => formats.number(overdueInHand),
          },
          {
            label: t('report.metShare'),
            isNumber: true,
            cell: ({ metShare }) => (metShare === null ? '–' : formats.share(metShare)),
          },
          ...(['met', 'late', 'overdue'] as const).map((counted) => ({
            label: t(`report.${counted}`),
            isNumber: true,
            cell: (row: OfficerRow) => (
              <NumberLink
                value={row[counted]}
                counted={counted}
                group={row.account}
                search={{ by: 'officer', days }}
                label={`${row.name}, ${t(`report.${counted}`)}`}
              />
            ),
          })),
          {
            label: t('report.median'),
            isNumber: true,
            cell: ({ medianUsedMillis }) => (medianUsedMillis === null ? '–' : formats.span(medianUsedMillis)),
          },
        ]}
      />
    </Stack>
  );
}
