import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../formats/formats';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shell/problem-alert';
import { AdminHead } from './admin-head';
import { PackChanges } from '../shell/pack-changes';

const route = getRouteApi('/admin/packs/$version');

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
  return (
    <Stack gap="md">
      <AdminHead name="packs" />
      <Title order={2} size="h5" ff="monospace" translate="no">
        {version}
      </Title>
      {isAdmin && <Effect version={version} />}
      <PackChanges
        query={pack}
        caption={t('admin.changesTo', { version: pack.data?.from ?? '–' })}
        empty={pack.data?.from === null ? t('admin.firstPack') : t('admin.noChange')}
        changes={pack.data?.changes ?? []}
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
