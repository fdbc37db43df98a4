import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { ROLES } from '../shell/roles';
import { AdminHead } from './admin-head';
import { ListTable } from '../shell/list-table';

/** What each role may do to a complaint. */
export function RolesPage() {
  const { t } = useTranslation();
  const roles = useQuery({
    queryKey: ['admin', 'roles'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/roles', { signal })),
  });
  const mark = (may: boolean) => (may ? t('admin.may') : '–');
  return (
    <Stack gap="md">
      <AdminHead name="roles" />
      <Text size="sm" c="dimmed">
        {t('admin.rolesWhat')}
      </Text>
      <ListTable
        query={roles}
        caption={t('admin.page.roles')}
        empty={t('admin.nothing')}
        rows={roles.data?.items.filter(({ action }) => action !== 'record-due' && action !== 'adjust-clocks') ?? []}
        keyOf={({ action }) => action}
        columns={[
          { label: t('admin.action'), cell: ({ action }) => t(`action.${action as 'accept'}`) },
          ...ROLES.map((role) => ({
            label: t(`role.${role}`),
            cell: (row: { readonly roles: readonly string[] }) => mark(row.roles.includes(role)),
          })),
          { label: t('admin.citizen'), cell: ({ citizen }) => mark(citizen) },
          { label: t('admin.where'), cell: ({ where }) => t(`admin.places.${where as 'any'}`) },
        ]}
      />
    </Stack>
  );
}
