import { CloseButton, Code, Group, List, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { WhatIf } from '../api/schema';
import { useFormats } from '../formats/formats';
import { ListTable } from '../shell/list-table';
import { PackChanges } from '../shell/pack-changes';
import { useQuestions } from './report-data';
import { PeriodSelect } from './period-select';
import { ReportHead } from './report-head';
import { PERIODS, WHAT_IF_GROUPS, type WhatIfSearch } from './report-search';
import { MOST_CHANGES, changesOf, useChangeInWords } from './rule-change';
import { RuleChangeForm } from './rule-change-form';

const route = getRouteApi('/reports/what-if');
type Counts = Pick<WhatIf['total'], 'share'>;

/** In percentage points, to one digit. */
const points = ({ share: { actual, other } }: Counts): number | null =>
  actual === null || other === null ? null : Math.round((other - actual) * 1000) / 10;

/** What other rules would have made of a period; the rules stand in the address, so that they can be sent to somebody. */
export function WhatIfPage() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { by = 'district', days = 30, changes = '' } = search;
  const { from, to } = useQuestions({ days }).now;
  const inWords = useChangeInWords();
  const list = changesOf(changes);
  const question = { from, to, groupBy: by, changes };
  const whatIf = useQuery({
    queryKey: ['what-if', question, i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reports/what-if', { params: { query: question }, signal })),
    enabled: list.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const choose = (change: Partial<WhatIfSearch>) =>
    void navigate({ to: '/reports/what-if', search: { ...search, ...change }, replace: true });
  const put = (next: readonly string[]) => choose({ changes: next.length === 0 ? undefined : next.join(',') });
  const share = (value: number | null) => (value === null ? '–' : formats.share(value));
  const signed = (value: number | null) =>
    value === null ? '–' : value > 0 ? `+${formats.number(value)}` : formats.number(value);
  const rows = (whatIf.data?.rows ?? []).toSorted(
    (one, other) => Math.abs(points(other) ?? 0) - Math.abs(points(one) ?? 0) || other.stages - one.stages,
  );
  return (
    <Stack gap="md">
      <ReportHead
        title={t('report.page.whatIf')}
        path="/api/v1/reports/what-if"
        question={list.length === 0 ? null : question}
      />
      <Text size="sm" c="dimmed">
        {t('whatIf.what')}
      </Text>
      <Title order={2} size="h5">
        {t('whatIf.changes')}
      </Title>
      {list.length === 0 && <Text size="sm">{t('whatIf.none')}</Text>}
      {list.length > 0 && (
        <List spacing={4} size="sm">
          {list.map((change, index) => (
            <List.Item key={`${change} ${index}`}>
              <Group gap={4} wrap="nowrap">
                {inWords(change)}
                <CloseButton
                  size="sm"
                  className="no-print"
                  aria-label={t('whatIf.remove', { change: inWords(change) })}
                  onClick={() => put(list.filter((_, place) => place !== index))}
                />
              </Group>
            </List.Item>
          ))}
        </List>
      )}
      {list.length < MOST_CHANGES && <RuleChangeForm onAdd={(change) => put([...list, change])} />}
      {list.length > 0 && (
        <>
          <Group gap="sm" align="end" className="no-print">
            <SegmentedControl
              size="xs"
              aria-label={t('report.by')}
              data={WHAT_IF_GROUPS.map((group) => ({ value: group, label: t(`report.${group}`) }))}
              value={by}
              onChange={(chosen) => choose({ by: WHAT_IF_GROUPS.find((group) => group === chosen) })}
            />
            <PeriodSelect periods={PERIODS} days={days} onChange={(chosen) => choose({ days: chosen })} />
          </Group>
          {whatIf.isFetching && (
            <Group gap="xs" role="status">
              <Loader size="xs" />
              <Text size="sm">{t('whatIf.counting')}</Text>
            </Group>
          )}
          {whatIf.data && (
            <div aria-live="polite">
              <Text fw={600}>
                {t('whatIf.share', {
                  actual: share(whatIf.data.total.share.actual),
                  other: share(whatIf.data.total.share.other),
                })}
                {' – '}
                <Difference value={points(whatIf.data.total)} />
              </Text>
              <Looked tickets={whatIf.data.tickets} of={whatIf.data.of} />
            </div>
          )}
          <ListTable
            query={whatIf}
            caption={t('whatIf.caption')}
            empty={t('report.empty')}
            rows={rows}
            keyOf={({ group }) => group?.code ?? ''}
            columns={[
              { label: t(`report.${by}`), cell: ({ group }) => group?.name ?? t('report.noGroup') },
              { label: t('whatIf.stages'), isNumber: true, cell: ({ stages }) => formats.number(stages) },
              { label: t('whatIf.met'), isNumber: true, cell: ({ actual }) => formats.number(actual.met) },
              { label: t('whatIf.metIf'), isNumber: true, cell: ({ other }) => formats.number(other.met) },
              { label: t('whatIf.breached'), isNumber: true, cell: ({ actual }) => formats.number(actual.breached) },
              { label: t('whatIf.breachedIf'), isNumber: true, cell: ({ other }) => formats.number(other.breached) },
              { label: t('whatIf.shareNow'), isNumber: true, cell: (row) => share(row.share.actual) },
              { label: t('whatIf.shareIf'), isNumber: true, cell: (row) => share(row.share.other) },
              { label: t('whatIf.points'), isNumber: true, cell: (row) => signed(points(row)) },
            ]}
          />
          {whatIf.data && (
            <PackChanges
              query={whatIf}
              caption={t('whatIf.rules')}
              empty={t('whatIf.noRule')}
              changes={whatIf.data.rules}
            />
          )}
        </>
      )}
    </Stack>
  );
}

function Difference({ value }: { readonly value: number | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (value === null || value === 0) return t('whatIf.same');
  return (
    <Text span inherit c={value < 0 ? 'var(--late)' : 'var(--fine)'}>
      {t(value < 0 ? 'whatIf.worse' : 'whatIf.better', { points: formats.number(Math.abs(value)) })}
    </Text>
  );
}

function Looked({ tickets, of }: Pick<WhatIf, 'tickets' | 'of'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Text size="sm" c="dimmed">
      {tickets === of
        ? t('whatIf.all', { tickets: formats.number(tickets) })
        : t('whatIf.sample', { tickets: formats.number(tickets), of: formats.number(of) })}
      {tickets !== of && <Code lang="en">nivaran what-if</Code>}
    </Text>
  );
}
