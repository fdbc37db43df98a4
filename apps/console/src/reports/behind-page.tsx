import { Anchor, Button, Center, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ticketIdInGroups, useFormats } from '../formats/formats';
import { Moment } from '../formats/moment';
import { AnchorTo } from '../shell/links';
import { ProblemAlert } from '../shell/problem-alert';
import { fileAddress, useBehind } from './report-data';

const route = getRouteApi('/reports/tickets');

/** The tickets behind a number of a report, each with its days. */
export function BehindPage() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const search = route.useSearch();
  const { question, tickets } = useBehind(search);
  const { counted = 'started', group: _, ...report } = search;
  const rows = tickets.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('report.behind', { counted: t(`report.${counted}`) })}
        </Title>
        <Group gap="sm" className="no-print">
          <Anchor href={fileAddress('/api/v1/reports/sla/tickets.csv', question, i18n.language)} size="sm">
            {t('report.csv')}
          </Anchor>
          <AnchorTo to="/reports" search={report} size="sm">
            {t('report.back')}
          </AnchorTo>
        </Group>
      </Group>
      <ProblemAlert error={tickets.error} retry={() => void tickets.refetch()} />
      {tickets.isPending && (
        <Center mih={200}>
          <Loader aria-label={t('shell.loading')} />
        </Center>
      )}
      {tickets.isSuccess && rows.length === 0 && <Text c="dimmed">{t('report.empty')}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={820}>
          <Table striped verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                {(['ticket', 'category', 'desk', 'stage', 'outcome', 'started', 'due', 'ended', 'used'] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col">
                      {t(`behind.${column}`)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ ticketId, category, desk, stage, outcome, startedAt, dueAt, endedAt, usedMillis }) => (
                <Table.Tr key={`${ticketId} ${stage.code} ${startedAt}`}>
                  <Table.Th scope="row" ff="monospace" fw={400}>
                    <AnchorTo to="/tickets/$ticketId" params={{ ticketId }} size="sm" style={{ whiteSpace: 'nowrap' }}>
                      {ticketIdInGroups(ticketId)}
                    </AnchorTo>
                  </Table.Th>
                  <Table.Td>{category.name}</Table.Td>
                  <Table.Td>{desk?.name ?? '–'}</Table.Td>
                  <Table.Td>{t(`stage.${stage.code as 'ACT'}`)}</Table.Td>
                  <Table.Td>{t(`behind.${outcome as 'met'}`)}</Table.Td>
                  <Table.Td>
                    <Moment at={startedAt} />
                  </Table.Td>
                  <Table.Td>{dueAt === null ? '–' : <Moment at={dueAt} />}</Table.Td>
                  <Table.Td>{endedAt === null ? '–' : <Moment at={endedAt} />}</Table.Td>
                  <Table.Td>{usedMillis === null ? '–' : formats.span(usedMillis)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {tickets.hasNextPage && (
        <Button variant="default" loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
          {t('report.more')}
        </Button>
      )}
    </Stack>
  );
}
