import { Alert, Button, Code, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../formats/formats';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shell/problem-alert';
import { AdminHead } from './admin-head';
import { ListTable } from './list-table';

const route = getRouteApi('/admin/packs/$version');
const LONGEST = 160;

/** What one pack changed, and what moving the open clocks under it would do. */
export function PackPage() {
  const { t } = useTranslation();
  const { version } = route.useParams();
  const isAdmin = useSession().data?.role === 'admin';
  const pack = useQuery({
    queryKey: ['admin', 'pack', version],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/admin/packs/{version}', { params: { path: { version } }, signal })),
  });
  const value = (json: string | null) =>
    json === null ? (
      '–'
    ) : (
      <Code lang="en" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json}
      </Code>
    );
  return (
    <Stack gap="md">
      <AdminHead name="packs" />
      <Title order={2} size="h5" ff="monospace" translate="no">
        {version}
      </Title>
      {isAdmin && <Effect version={version} />}
      <ListTable
        query={pack}
        caption={t('admin.changesTo', { version: pack.data?.from ?? '–' })}
        empty={pack.data?.from === null ? t('admin.firstPack') : t('admin.noChange')}
        rows={pack.data?.changes ?? []}
        keyOf={({ area, key, path, change }) => `${area} ${key} ${path} ${change}`}
        columns={[
          { label: t('admin.area'), cell: ({ area }) => t(`admin.areas.${area as 'pack'}`) },
          {
            label: t('admin.what'),
            cell: ({ key, path }) => <Code lang="en">{[key, path].filter(Boolean).join(' · ')}</Code>,
          },
          { label: t('admin.kind'), cell: ({ change }) => t(`admin.changed.${change}`) },
          { label: t('admin.before'), cell: ({ before }) => value(before) },
          { label: t('admin.after'), cell: ({ after }) => value(after) },
        ]}
      />
    </Stack>
  );
}

/** Looked at when it is asked for: it goes through open complaints. */
function Effect({ version }: { readonly version: string }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const effect = useQuery({
    queryKey: ['admin', 'effect', version, i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/admin/packs/{version}/effect', { params: { path: { version } }, signal })),
    enabled: isAsked,
  });
  const { data } = effect;
  return (
    <Stack gap="xs" align="start">
      <Button size="xs" variant="default" onClick={() => setAsked(true)} loading={effect.isLoading}>
        {t('admin.effect')}
      </Button>
      <ProblemAlert error={effect.error} retry={() => void effect.refetch()} />
      {data && (
        <Alert title={t('admin.effectTitle', { count: data.clocks, clocks: formats.number(data.clocks) })} color="blue">
          <Text size="sm">
            {t('admin.effectOf', {
              looked: formats.number(data.lookedAt),
              earlier: formats.number(data.earlier),
              later: formats.number(data.later),
            })}{' '}
            {!data.isWhole && t('admin.effectPart')}
          </Text>
          <List size="sm">
            {data.byDesk.map(({ desk, clocks }) => (
              <List.Item key={desk?.code ?? ''}>
                {desk?.name ?? t('report.noGroup')}: {formats.number(clocks)}
              </List.Item>
            ))}
          </List>
          <Text size="sm">{t('admin.effectHow')}</Text>
        </Alert>
      )}
    </Stack>
  );
}
