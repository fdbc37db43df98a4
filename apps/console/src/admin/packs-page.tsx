import { Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../formats/formats';
import { Moment } from '../formats/moment';
import { AnchorTo } from '../shell/links';
import { AdminHead } from './admin-head';
import { ListTable } from '../shell/list-table';

/** Every time that a pack came into force. */
export function PacksPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const packs = useQuery({
    queryKey: ['admin', 'packs'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/packs', { signal })),
  });
  return (
    <Stack gap="md">
      <AdminHead name="packs" />
      <Text size="sm" c="dimmed">
        {t('admin.packsWhat')}
      </Text>
      <ListTable
        query={packs}
        caption={t('admin.packsCaption')}
        empty={t('admin.nothing')}
        rows={packs.data?.items ?? []}
        keyOf={({ version, publishedAt }) => `${version} ${publishedAt}`}
        columns={[
          {
            label: t('admin.version'),
            cell: ({ version, inForce }) => (
              <>
                <AnchorTo to="/admin/packs/$version" params={{ version }} ff="monospace" inherit translate="no">
                  {version}
                </AnchorTo>{' '}
                {inForce && (
                  <Badge size="sm" variant="light" tt="none">
                    {t('admin.inForce')}
                  </Badge>
                )}
              </>
            ),
          },
          { label: t('admin.published'), cell: ({ publishedAt }) => <Moment at={publishedAt} /> },
          {
            label: t('admin.by'),
            cell: ({ by }) => (by === null ? t('admin.byItself') : <span translate="no">{by}</span>),
          },
          { label: t('admin.reason'), cell: ({ reason }) => <span translate="no">{reason ?? '–'}</span> },
          {
            label: t('admin.changes'),
            isNumber: true,
            cell: ({ changes }) => (changes === null ? '–' : formats.number(changes)),
          },
        ]}
      />
    </Stack>
  );
}
